/** The bin: what has been removed, each with *Återställ*. Nothing is ever deleted from here. */
import { Button } from '../../style/Button.tsx'
import { Dialog } from '../../style/Dialog.tsx'
import { usePlan } from '../planContext.ts'
import { useBin } from '../useBin.ts'

export function BinDialog({ onClose }: { readonly onClose: () => void }) {
  const { texts, acts, can } = usePlan()
  const bin = useBin()
  const words = texts.plan
  return (
    <Dialog title={words.bin} onClose={onClose}>
      {bin.length === 0 && <p>{words.binEmpty}</p>}
      <ul className="bin-rows">
        {bin.map(({ id, kind, title, parentTitle }) => (
          <li key={id}>
            <span>
              <span className="quiet">{texts.names.recordKinds[kind]}</span> <strong>{title || words.untitled}</strong>
              {parentTitle && <span className="bin-from">{words.binFrom(parentTitle)}</span>}
            </span>
            {can.edit && (
              <Button small onPress={() => acts.restore(kind, id)}>
                {words.restore}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
