/** The door: QR code and code for the room, and who waits outside, admitted one by one or all who wait now. */

import { workshopCodeShown } from '@samplan/shared/rules'
import type { AskingGuest, WorkshopDoor } from '@samplan/shared/wire'
import { useEffect, useRef } from 'react'
import { useAnnounce } from '../style/announcer.ts'
import { Button } from '../style/Button.tsx'
import { CopyButton } from '../style/CopyButton.tsx'
import { OrganisationMark } from '../style/OrganisationMark.tsx'
import { usePreferences } from '../style/preferences.ts'
import { doorAddress, typedAddress } from './doorAddress.ts'
import { QrCode } from './QrCode.tsx'
import { useWorkshopScreen } from './workshopContext.ts'

interface DoorProps {
  readonly door: WorkshopDoor
  readonly origin: string
}

export function Door({ door, origin }: DoorProps) {
  const words = usePreferences().texts.workshop
  useSaidWhoComes(door)
  return (
    <section className="workshop-door" aria-labelledby="door-title">
      <h2 className="margin-title" id="door-title">
        {words.door}
      </h2>
      {door.code && <WayIn code={door.code} origin={origin} />}
      <WaitingRoom door={door} />
    </section>
  )
}

/** What the room sees: the picture for cameras, the address and the code for keyboards. */
export function WayIn({ code, origin }: { readonly code: string; readonly origin: string }) {
  const words = usePreferences().texts.workshop
  return (
    <div className="way-in">
      <QrCode text={doorAddress(origin, code)} label={words.qr} />
      <p className="way-words">
        {words.joinBy} <strong>{typedAddress(origin)}</strong> {words.andType}{' '}
        <strong className="way-code">{workshopCodeShown(code)}</strong>
      </p>
    </div>
  )
}

function WaitingRoom({ door }: { readonly door: WorkshopDoor }) {
  const words = usePreferences().texts.workshop
  const { act } = useWorkshopScreen()
  const announce = useAnnounce()
  const { waiting, refused, code } = door
  // The list as it is drawn: whoever asks while the button is pressed is not on it.
  const admitAll = async () => {
    const wrong = await act({ type: 'admit', personIds: waiting.map(({ personId }) => personId) })
    announce(wrong ?? words.admitted(waiting.map(({ name }) => name).join(', ')))
  }
  return (
    <>
      {code && <CopyLink code={code} />}
      <h3 className="door-count">{waiting.length > 0 ? words.waiting(waiting.length) : words.nobodyWaits}</h3>
      {waiting.length > 1 && <Button onPress={() => void admitAll()}>{words.admitAll(waiting.length)}</Button>}
      <ul className="rows">
        {waiting.map((guest) => (
          <GuestRow key={guest.personId} guest={guest} mayRefuse />
        ))}
      </ul>
      {refused.length > 0 && (
        <details>
          <summary>
            {words.refused} <span className="figure">{refused.length}</span>
          </summary>
          <ul className="rows">
            {refused.map((guest) => (
              <GuestRow key={guest.personId} guest={guest} />
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

function CopyLink({ code }: { readonly code: string }) {
  const words = usePreferences().texts.workshop
  return (
    <p className="acts">
      <CopyButton text={doorAddress(window.location.origin, code)} label={words.copyLink} variant="quiet" />
    </p>
  )
}

function GuestRow({ guest, mayRefuse }: { readonly guest: AskingGuest; readonly mayRefuse?: boolean }) {
  const words = usePreferences().texts.workshop
  const { act, organisationOf } = useWorkshopScreen()
  const announce = useAnnounce()
  const organisation = organisationOf(guest.organisationId)
  const decide = async (type: 'admit' | 'refuse') => {
    const wrong = await act({ type, personIds: [guest.personId] })
    if (wrong || type === 'admit') announce(wrong ?? words.admitted(guest.name))
  }
  return (
    <li className="row">
      <span className="marked">
        {organisation && <OrganisationMark organisation={organisation} />}
        <span>
          <strong>{guest.name}</strong>
          <span className="hint"> {organisation?.shortName}</span>
        </span>
      </span>
      <span className="acts">
        <Button small aria-label={words.admitOne(guest.name)} onPress={() => void decide('admit')}>
          {words.admit}
        </Button>
        {mayRefuse && (
          <Button small variant="quiet" aria-label={words.refuseOne(guest.name)} onPress={() => void decide('refuse')}>
            {words.refuse}
          </Button>
        )}
      </span>
    </li>
  )
}

function useSaidWhoComes({ waiting }: WorkshopDoor): void {
  const words = usePreferences().texts.workshop
  const { organisationOf } = useWorkshopScreen()
  const announce = useAnnounce()
  const known = useRef(new Set(waiting.map(({ personId }) => personId)))
  useEffect(() => {
    const fresh = waiting.filter(({ personId }) => !known.current.has(personId))
    known.current = new Set(waiting.map(({ personId }) => personId))
    const [one] = fresh
    if (fresh.length > 1) announce(words.waiting(waiting.length))
    else if (one) announce(words.cameWaiting(one.name, organisationOf(one.organisationId)?.shortName ?? ''))
  }, [waiting, announce, words, organisationOf])
}
