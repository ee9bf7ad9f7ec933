/** Before somebody is removed: what ends, and what stays. */
import { Button } from '../../style/Button.tsx'
import { Dialog } from '../../style/Dialog.tsx'
import { usePreferences } from '../../style/preferences.ts'

interface RemoveDialogProps {
  readonly name: string
  readonly onRemove: () => Promise<void>
  readonly onClose: () => void
}

export function RemoveDialog({ name, onRemove, onClose }: RemoveDialogProps) {
  const { participants: words, head } = usePreferences().texts
  return (
    <Dialog
      role="alertdialog"
      title={words.removeTitle(name)}
      lead={words.removeLead}
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{head.cancel}</Button>
          <Button variant="danger" onPress={() => void onRemove()}>
            {words.remove}
          </Button>
        </>
      }
    />
  )
}
