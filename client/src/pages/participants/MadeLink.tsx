/** A link that was just made. The server keeps only its hash, so it can be shown and copied here and never again. */
import type { MadeInvitation } from '@samplan/shared/wire'
import { Button } from '../../style/Button.tsx'
import { CopyButton } from '../../style/CopyButton.tsx'
import { Field } from '../../style/Field.tsx'
import { focusOnce } from '../../style/focusOnce.ts'
import { usePreferences } from '../../style/preferences.ts'

interface MadeLinkProps {
  readonly made: MadeInvitation
  readonly onClose: () => void
}

export function MadeLink({ made, onClose }: MadeLinkProps) {
  const { texts, format } = usePreferences()
  const words = texts.participants
  return (
    <>
      <Field label={words.link} hint={words.expires(format.wholeMoment(made.invitation.expiresAt))}>
        {(binding) => (
          <input
            {...binding}
            // The form that had the focus has just gone; without one inside, Esc would not close the dialogue.
            ref={focusOnce}
            className="input"
            readOnly
            value={made.link}
            onFocus={(event) => event.target.select()}
          />
        )}
      </Field>
      <div className="form-foot">
        <CopyButton variant="filled" text={made.link} label={texts.head.copy} />
        <Button onPress={onClose}>{words.done}</Button>
      </div>
    </>
  )
}
