/** What signing out would leave behind, and the ways to go on: stay, save it as a file, or, when that is done, leave. */
import { Button } from '../../style/Button.tsx'
import { Dialog } from '../../style/Dialog.tsx'
import { usePreferences } from '../../style/preferences.ts'
import type { Unsent } from './settleUnsent.ts'
import type { Leaving, LeavingState } from './useLeaving.ts'

interface LeavingDialogProps {
  readonly state: LeavingState
  readonly leaving: Leaving
}

export function LeavingDialog({ state, leaving }: LeavingDialogProps) {
  const { local: words, head } = usePreferences().texts
  const { stay } = leaving
  const stayButton = <Button onPress={stay}>{words.stay}</Button>
  switch (state.step) {
    case 'sending':
      return <Dialog title={head.signOut} lead={words.leaving} onClose={stay} foot={stayButton} />
    case 'unreachable':
      return <Dialog title={head.signOut} lead={words.cannotSignOut} onClose={stay} foot={stayButton} />
    case 'remains':
      return (
        <Dialog
          role="alertdialog"
          title={words.leaveTitle(countOf(state.unsent))}
          lead={words.leaveLead}
          onClose={stay}
          foot={
            <>
              {stayButton}
              <Button onPress={() => void leaving.saveFile()}>{words.saveFile}</Button>
              {state.isSaved && (
                <Button variant="danger" onPress={() => void leaving.leave()}>
                  {head.signOut}
                </Button>
              )}
            </>
          }
        >
          <PlanCounts unsent={state.unsent} />
          <p role="status">{state.isSaved ? words.fileSaved : ''}</p>
        </Dialog>
      )
  }
}

function PlanCounts({ unsent: { plans, here } }: { readonly unsent: Unsent }) {
  const words = usePreferences().texts.local
  return (
    <>
      {plans.map(({ entry, updates }) => (
        <p key={entry.database}>{words.leavePlan(entry.details.facts.title, updates.length)}</p>
      ))}
      {here && <p>{words.leavePlan(here.facts.title, here.changes)}</p>}
    </>
  )
}

function countOf({ plans, here }: Unsent): number {
  return plans.reduce((sum, { updates }) => sum + updates.length, here?.changes ?? 0)
}
