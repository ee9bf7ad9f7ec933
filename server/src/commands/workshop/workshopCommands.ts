/** A workshop's commands, bound to what they need. */
import type { Commands } from '../commands.ts'
import type { CommandDeps } from '../deps.ts'
import { guestStanding, joinWorkshop, previewWorkshop } from './joinWorkshop.ts'
import { createTellWorkshop } from './tellWorkshop.ts'
import { act, closedWorkshops, endDueWorkshops, open, workshopHere } from './workshopDeeds.ts'

type WorkshopCommands = Pick<
  Commands,
  | 'openWorkshop'
  | 'actInWorkshop'
  | 'workshopHere'
  | 'closedWorkshops'
  | 'previewWorkshop'
  | 'joinWorkshop'
  | 'guestStanding'
  | 'endDueWorkshops'
>

export function workshopCommands(given: CommandDeps): WorkshopCommands {
  const deps = { ...given, tellWorkshop: createTellWorkshop(given) }
  return {
    openWorkshop: (who, wish) => open(deps, who, wish),
    actInWorkshop: (who, deed) => act(deps, who, deed),
    workshopHere: (who) => workshopHere(deps, who),
    closedWorkshops: (planId) => closedWorkshops(deps, planId),
    previewWorkshop: (code, asker) => previewWorkshop(deps, code, asker && { ...asker, personId: asker.id }),
    joinWorkshop: (code, asker, organisationId) => joinWorkshop(deps, code, asker, organisationId),
    guestStanding: (personId) => guestStanding(deps, personId),
    endDueWorkshops: () => endDueWorkshops(deps),
  }
}
