/**
 * A dialogue over the page: title, a way out, the matter, and a foot with its acts. It is open for as long as it is
 * drawn. Focus begins in the first field, or where nothing is filled in in the dialogue itself, so that it is read; a
 * question begins at its first answer. Focus is kept inside, Esc closes, and focus goes back to where it came from
 * (React Aria).
 */
import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { AriaLanguage } from './AriaLanguage.tsx'
import { Button } from './Button.tsx'
import { Icon } from './Icon.tsx'
import { usePreferences } from './preferences.ts'

interface DialogProps {
  readonly title: string
  readonly lead?: string
  readonly size?: 'wide'
  /** `alertdialog` where the question must be answered first. */
  readonly role?: 'dialog' | 'alertdialog'
  readonly onClose: () => void
  readonly children?: ReactNode
  readonly foot?: ReactNode
}

function focusFirstField(body: HTMLElement | null): void {
  body?.querySelector<HTMLElement>('input:checked, input:not([type="radio"]), select, textarea')?.focus()
}

function focusFirstAnswer(foot: HTMLElement | null): void {
  foot?.querySelector('button')?.focus()
}

export function Dialog({ title, lead, size, role = 'dialog', onClose, children, foot }: DialogProps) {
  const { texts } = usePreferences()
  return (
    <AriaLanguage>
      <ModalOverlay
        className="veil"
        isOpen
        isDismissable={role === 'dialog'}
        onOpenChange={(isOpen) => !isOpen && onClose()}
      >
        <Modal className="dialog-frame" data-size={size}>
          <AriaDialog className="dialog" role={role}>
            <header className="dialog-head">
              <Heading slot="title" level={2}>
                {title}
              </Heading>
              <Button onPress={onClose}>
                <Icon name="close" /> {texts.head.close}
              </Button>
              {lead && <p className="lead">{lead}</p>}
            </header>
            {children && (
              <div className="dialog-body" ref={size === 'wide' ? undefined : focusFirstField}>
                {children}
              </div>
            )}
            {foot && (
              <footer className="dialog-foot" ref={role === 'alertdialog' ? focusFirstAnswer : undefined}>
                {foot}
              </footer>
            )}
          </AriaDialog>
        </Modal>
      </ModalOverlay>
    </AriaLanguage>
  )
}
