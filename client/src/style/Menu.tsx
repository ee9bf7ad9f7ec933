/** A button that opens a menu of acts. Groups may have a heading, and then one item in each can be the chosen one. */
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Menu as AriaMenu, Header, MenuItem, MenuSection, Popover } from 'react-aria-components'
import { AriaLanguage } from './AriaLanguage.tsx'

export interface MenuAct {
  readonly id: string
  readonly label: string
  readonly isChosen?: boolean
  readonly onAct: () => void
}

export interface MenuPart {
  readonly id: string
  readonly heading?: string
  readonly acts: readonly MenuAct[]
}

interface MenuProps {
  /** The accessible name of the button and of the menu. */
  readonly label: string
  readonly trigger: ReactNode
  readonly parts: readonly MenuPart[]
  readonly className?: string
  /** One is on a page that only the menu leads to. */
  readonly isCurrent?: boolean
  /** It was asked for before it was here. */
  readonly startsOpen?: boolean
  /** What stood in its place had the focus. */
  readonly takesFocus?: boolean
}

export function Menu(props: MenuProps) {
  const { label, trigger, parts, className = 'icon-button', isCurrent, startsOpen = false, takesFocus = false } = props
  const [isOpen, setOpen] = useState(startsOpen)
  const button = useRef<HTMLButtonElement>(null)
  const [takesFocusOnce] = useState(takesFocus)
  useEffect(() => {
    if (takesFocusOnce) button.current?.focus({ preventScroll: true })
  }, [takesFocusOnce])
  return (
    <AriaLanguage>
      <button
        ref={button}
        type="button"
        className={className}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-current={isCurrent ? 'page' : undefined}
        aria-label={label}
        onClick={() => setOpen(true)}
      >
        {trigger}
      </button>
      <Popover
        className="popover"
        aria-label={label}
        triggerRef={button}
        isOpen={isOpen}
        onOpenChange={setOpen}
        placement="bottom end"
      >
        <AriaMenu className="menu" aria-label={label} autoFocus="first" onClose={() => setOpen(false)}>
          {parts.map((part) => (
            <MenuPartView key={part.id} part={part} />
          ))}
        </AriaMenu>
      </Popover>
    </AriaLanguage>
  )
}

function MenuPartView({ part }: { readonly part: MenuPart }) {
  const chosen = part.acts.filter(({ isChosen }) => isChosen).map(({ id }) => id)
  const isChoice = part.acts.some(({ isChosen }) => isChosen !== undefined)
  return (
    <MenuSection
      className="menu-part"
      {...(part.heading ? {} : { 'aria-label': part.acts.map(({ label }) => label).join(', ') })}
      {...(isChoice && { selectionMode: 'single' as const, selectedKeys: chosen, disallowEmptySelection: true })}
    >
      {part.heading && <Header className="menu-head">{part.heading}</Header>}
      {part.acts.map(({ id, label, isChosen, onAct }) => (
        <MenuItem key={id} id={id} className="menu-item" textValue={label} onAction={onAct}>
          {isChosen !== undefined && <span className="listbox-tick" aria-hidden="true" />}
          {label}
        </MenuItem>
      ))}
    </MenuSection>
  )
}
