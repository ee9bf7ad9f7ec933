/** The help sheet: what the keyboard can do here. */
import { Dialog } from '../../style/Dialog.tsx'
import { usePlan } from '../planContext.ts'

export function HelpDialog({ onClose }: { readonly onClose: () => void }) {
  const words = usePlan().texts.plan
  return (
    <Dialog title={words.help} onClose={onClose}>
      <dl className="shortcuts">
        {words.shortcuts.map(([keys, what]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
