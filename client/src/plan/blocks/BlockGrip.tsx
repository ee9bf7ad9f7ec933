/**
 * The grip beside a block's number: drag it to move the block, press it for the menu in which *Flytta…* does the same
 * without dragging. One control instead of two, so that a page of two hundred activities stays easy to tab through.
 */
import { useEffect, useRef, useState } from 'react'
import { Menu, MenuItem, Popover } from 'react-aria-components'
import { Icon } from '../../style/Icon.tsx'
import { afterOverlay } from '../place/afterOverlay.ts'
import { usePlan } from '../planContext.ts'
import type { Movable } from './movable.ts'
import { whenDraggable } from './whenDraggable.ts'

export function BlockGrip({ movable, number }: { readonly movable: Movable; readonly number: string }) {
  const { texts } = usePlan()
  const [isOpen, setOpen] = useState(false)
  const grip = useRef<HTMLButtonElement>(null)
  const { kind, id, parentId, index } = movable
  useEffect(() => {
    const element = grip.current
    if (!element) return
    return whenDraggable(({ draggable }) =>
      draggable({ element, getInitialData: () => ({ kind, id, parentId, index }) }),
    )
  }, [kind, id, parentId, index])
  return (
    <>
      <button
        ref={grip}
        type="button"
        className="grip"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-label={texts.plan.blockMenu(number)}
        onClick={() => setOpen(true)}
      >
        <Icon name="grip" />
      </button>
      {isOpen && (
        <Popover className="popover" triggerRef={grip} isOpen onOpenChange={setOpen} placement="bottom start">
          <GripMenu movable={movable} number={number} close={() => setOpen(false)} />
        </Popover>
      )}
    </>
  )
}

interface GripMenuProps {
  readonly movable: Movable
  readonly number: string
  readonly close: () => void
}

function GripMenu({ movable, number, close }: GripMenuProps) {
  const { texts, acts, threads, can, panel } = usePlan()
  const words = texts.plan
  const items = [
    { id: 'up', label: words.moveUp, hint: 'Alt+↑', act: () => acts.nudge(movable.id, -1) },
    { id: 'down', label: words.moveDown, hint: 'Alt+↓', act: () => acts.nudge(movable.id, 1) },
    { id: 'move', label: words.move, hint: '', act: () => panel.set({ name: 'move', movable }) },
    ...(can.comment
      ? [
          {
            id: 'comment',
            label: texts.comments.leave,
            hint: '',
            act: () => threads.start(movable.id),
          },
        ]
      : []),
    { id: 'bin', label: words.toBin, hint: '', act: () => acts.bin(movable.kind, movable.id) },
  ]
  return (
    <Menu className="menu" aria-label={words.blockMenu(number)} autoFocus="first" onClose={close}>
      {items.map(({ id, label, hint, act }) => (
        <MenuItem
          key={id}
          id={id}
          className="menu-item"
          onAction={() => {
            close()
            afterOverlay(act)
          }}
        >
          <span>{label}</span>
          {hint && <kbd>{hint}</kbd>}
        </MenuItem>
      ))}
    </Menu>
  )
}
