/** Why a deed is not done. The words for it are the pages'. */
export type WorkshopRefusal =
  | 'not-allowed'
  | 'plan-frozen'
  | 'plan-not-frozen'
  | 'not-found'
  | 'too-many'
  | 'bad-request'
  | 'workshop-over'
  | 'vote-closed'
  | 'changed-meanwhile'
