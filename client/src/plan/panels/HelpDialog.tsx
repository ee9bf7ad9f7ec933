/** The help sheet: inviting, answering and freezing in a sentence or two each, and what the keyboard can do here. */
import { Dialog } from '../../style/Dialog.tsx'
import { usePlan } from '../planContext.ts'

export function HelpDialog({ onClose }: { readonly onClose: () => void }) {
  const { plan: words, fieldHelp, planKeys } = usePlan().texts
  return (
    <Dialog title={words.help} onClose={onClose}>
      {words.helpParts.map(({ head, text }) => (
        <section key={head} className="help-part">
          <h3>{head}</h3>
          <p>{text}</p>
        </section>
      ))}
      <details className="help-part">
        <summary>{fieldHelp.head}</summary>
        <dl className="help-fields">
          {Object.entries(fieldHelp.fields).map(([field, { says, source }]) => (
            <div key={field}>
              <dt>{fieldHelp.names[field]}</dt>
              <dd>
                {says} <span className="field-help-source">{source}</span>
              </dd>
            </div>
          ))}
        </dl>
      </details>
      <h3>{words.shortcutsHead}</h3>
      <dl className="shortcuts">
        {[...planKeys.shortcuts, ...words.shortcuts].map(([keys, what]) => (
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
