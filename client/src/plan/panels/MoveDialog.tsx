/** *Flytta…*: the same as dragging, by two lists: under which parent, and after which sibling. */
import { useId, useState } from 'react'
import { Button } from '../../style/Button.tsx'
import { Dialog } from '../../style/Dialog.tsx'
import { focusOnce } from '../../style/focusOnce.ts'
import { type Movable, type MoveTarget, moveTargets, siblingsOf } from '../blocks/movable.ts'
import { afterOverlay } from '../place/afterOverlay.ts'
import { usePlan } from '../planContext.ts'

interface MoveDialogProps {
  readonly movable: Movable
  readonly onClose: () => void
}

export function MoveDialog({ movable, onClose }: MoveDialogProps) {
  const { session, texts, acts, goTo } = usePlan()
  const words = texts.plan
  const targets = moveTargets(session.plan.plan, movable.kind)
  const [parentId, setParentId] = useState(movable.parentId)
  const target = targets.find((known) => known.parentId === parentId) ?? targets[0]
  const siblings = target?.children.filter(({ id }) => id !== movable.id) ?? []
  const [index, setIndex] = useState(movable.index)
  const own = siblingsOf(session.plan.plan, movable)[movable.index]
  const name = own ? `${own.number} ${own.title}` : ''
  const fields = { parent: useId(), position: useId() }
  const move = () => {
    if (target) acts.move(movable.kind, movable.id, target.parentId, Math.min(index, siblings.length))
    onClose()
    // What was moved has been drawn anew where it is now, so the focus has nowhere to go back to.
    afterOverlay(() => goTo({ recordId: movable.id, field: null }))
  }
  return (
    <Dialog title={words.moveTitle(name)} onClose={onClose}>
      <form
        className="move-form"
        onSubmit={(event) => {
          event.preventDefault()
          move()
        }}
      >
        {targets.length > 1 && (
          <p>
            <label htmlFor={fields.parent}>{words.moveUnder[movable.kind]}</label>
            <select
              ref={focusOnce}
              id={fields.parent}
              className="input"
              value={parentId ?? ''}
              onChange={(event) => {
                setParentId(targets.find((known) => (known.parentId ?? '') === event.target.value)?.parentId ?? null)
                setIndex(Number.MAX_SAFE_INTEGER)
              }}
            >
              {targets.map((known) => (
                <option key={known.parentId ?? ''} value={known.parentId ?? ''}>
                  {nameTarget(known, words.topOfPlan)}
                </option>
              ))}
            </select>
          </p>
        )}
        <p>
          <label htmlFor={fields.position}>{words.movePosition}</label>
          <select
            id={fields.position}
            className="input"
            value={Math.min(index, siblings.length)}
            onChange={(event) => setIndex(Number(event.target.value))}
          >
            <option value={0}>{words.moveFirst}</option>
            {siblings.map(({ id, number, title }, place) => (
              <option key={id} value={place + 1}>
                {words.moveAfter(`${number} ${title}`)}
              </option>
            ))}
          </select>
        </p>
        <div className="form-foot">
          <Button type="submit" variant="filled">
            {words.moveHere}
          </Button>
          <Button onPress={onClose}>{texts.head.cancel}</Button>
        </div>
      </form>
    </Dialog>
  )
}

function nameTarget({ parentId, number, title }: MoveTarget, top: string): string {
  return parentId === null ? top : `${number} ${title}`
}
