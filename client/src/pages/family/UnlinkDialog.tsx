/** Before a link ends: what ends, and what stays. */
import type { PlanId } from '@samplan/shared/plan'
import { useSaidName } from '../../family/useSaidName.ts'
import { Button } from '../../style/Button.tsx'
import { Dialog } from '../../style/Dialog.tsx'
import { usePreferences } from '../../style/preferences.ts'
import type { FamilyDeeds } from './useFamilyActs.ts'

export function UnlinkDialog({ child, acts }: { readonly child: PlanId; readonly acts: FamilyDeeds }) {
  const { family: words, head } = usePreferences().texts
  const said = useSaidName()
  return (
    <Dialog
      role="alertdialog"
      title={words.unlinkTitle(said(child))}
      lead={words.unlinkLead}
      onClose={acts.close}
      foot={
        <>
          <Button onPress={acts.close}>{head.cancel}</Button>
          <Button variant="danger" isDisabled={acts.isSending} onPress={() => void acts.unlink(child)}>
            {words.unlink}
          </Button>
        </>
      }
    />
  )
}
