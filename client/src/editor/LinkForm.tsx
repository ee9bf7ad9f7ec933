/** The address of a link, asked for under the format row. */
import { isSafeLink } from '@samplan/shared/plan'
import type { Editor } from '@tiptap/core'
import { type FormEvent, useId, useState } from 'react'
import { completeAddress } from './completeAddress.ts'
import type { TextWords } from './textFieldProps.ts'

interface LinkFormProps {
  readonly editor: Editor
  readonly words: TextWords
  readonly onDone: () => void
}

export function LinkForm({ editor, words, onDone }: LinkFormProps) {
  const [address, setAddress] = useState(() => String(editor.getAttributes('link')['href'] ?? ''))
  const [isWrong, setWrong] = useState(false)
  const faultId = useId()
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    const href = completeAddress(address)
    if (!isSafeLink(href)) return setWrong(true)
    const chain = editor.chain().focus().extendMarkRange('link')
    if (editor.state.selection.empty && !editor.isActive('link')) {
      chain.insertContent({ type: 'text', text: address.trim(), marks: [{ type: 'link', attrs: { href } }] }).run()
    } else chain.setMark('link', { href }).run()
    onDone()
  }
  const handleRemove = () => {
    editor.chain().focus().extendMarkRange('link').unsetMark('link').run()
    onDone()
  }
  return (
    <form
      className="row-form"
      onSubmit={handleSubmit}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onDone()
      }}
    >
      <label>
        <span>{words.linkAddress}</span>
        <input
          type="text"
          inputMode="url"
          value={address}
          aria-invalid={isWrong}
          {...(isWrong && { 'aria-describedby': faultId })}
          ref={(input) => input?.focus()}
          onChange={(event) => setAddress(event.target.value)}
        />
      </label>
      <button type="submit">{words.link}</button>
      <button type="button" onClick={handleRemove}>
        {words.removeLink}
      </button>
      {isWrong && (
        <p className="form-fault" id={faultId} role="alert">
          {words.linkWrong}
        </p>
      )}
    </form>
  )
}
