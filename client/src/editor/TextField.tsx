/**
 * One text of the plan on screen. Rendered HTML for whoever may not edit, and for an editor too as long as it is far from
 * the viewport; a live editor near it. The one with the caret in it is never taken away, wherever one scrolls. It knows
 * a fragment and what it is handed, never a socket.
 */
import { hasText } from '@samplan/shared/plan'
import { memo, type RefObject, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { anchorOfSelection, registerSource, resolveRanges } from './commentRanges.ts'
import './editor.css'
import { CitedText } from './CitedText.tsx'
import { useEntrance } from './entrances.ts'
import type { CaretWish } from './liveTextProps.ts'
import { RichTextView } from './RichTextView.tsx'
import { SourceNotes } from './SourceNotes.tsx'
import type { TextFieldProps } from './textFieldProps.ts'
import { useFieldEvents } from './useFieldEvents.ts'
import { useLiveText } from './useLiveText.ts'
import { useNearViewport } from './useNearViewport.ts'
import { useSteadyWords } from './useSteadyWords.ts'

export const TextField = memo(function TextField(props: TextFieldProps) {
  const { fragment, text, place, variant, editable, placeholder, words, noteWords } = props
  const root = useRef<HTMLDivElement>(null)
  const [unfitText, setUnfitText] = useState<TextFieldProps['text'] | null>(null)
  const [life, setLife] = useState(0)
  const mayLive = editable && unfitText !== text
  const { isLive, isFocused, takeWish, takeTyped } = useLife(root, props, mayLive)
  const LiveText = useLiveText(isLive)
  useLayoutEffect(
    () => (root.current ? registerSource(root.current, { fragment, place }) : undefined),
    [fragment, place],
  )
  return (
    <div
      ref={root}
      className={`text-field is-${variant}${editable ? ' is-editable' : ''}${hasText(text) ? '' : ' is-empty'}`}
      data-text-field=""
      lang="sv"
      data-placeholder={placeholder}
    >
      {isLive && LiveText ? (
        <LiveText
          key={life}
          field={props}
          focused={isFocused}
          takeWish={takeWish}
          takeTyped={takeTyped}
          onUnfit={() => setUnfitText(text)}
          onLetGo={() => setLife(life + 1)}
        />
      ) : (
        <RestingText {...props} editable={mayLive} />
      )}
      {mayLive && variant === 'prose' && <SourceNotes text={text} words={noteWords} />}
      {editable && !mayLive && <p className="text-note">{words.unknownContent}</p>}
    </div>
  )
})

/** When the field lives: near the viewport, and for as long as it has the focus. */
function useLife(root: RefObject<HTMLElement | null>, props: TextFieldProps, mayLive: boolean) {
  const wish = useRef<CaretWish | null>(null)
  const typed = useRef('')
  const [isFocused, setFocused] = useState(false)
  const isNear = useNearViewport(root, mayLive)
  const isLive = mayLive && (isNear || isFocused)
  const keepSteady = useSteadyWords(root)
  const setFocus = (focused: boolean) => {
    keepSteady()
    setFocused(focused)
  }
  useFieldEvents(root, {
    focusin({ target }) {
      if (isFocused || !mayLive) return
      if (isResting(target)) wish.current ??= 'start'
      // A pause is not the only thing that ends a step of undo: going to another text is one too.
      props.undo.stopCapturing()
      setFocus(true)
    },
    focusout({ relatedTarget }) {
      // Putting the editor in place of the rendered text and switching windows both look like leaving.
      const stays = relatedTarget instanceof Node && root.current?.contains(relatedTarget)
      const goesElsewhere = relatedTarget instanceof Node && !stays
      if (goesElsewhere) wish.current = null
      if (isFocused && !stays && !wish.current && document.hasFocus()) setFocus(false)
    },
    pointerdown({ clientX, clientY, target }) {
      const corner = restingText(target)?.getBoundingClientRect()
      if (mayLive && corner) wish.current = { fromLeft: clientX - corner.left, fromTop: clientY - corner.top }
    },
    // The editor may still be on its way over a slow line; whoever types already is not made to wait for it.
    keypress(event) {
      const letter = letterOf(event)
      if (!isFocused || !isResting(event.target) || letter === '') return
      event.preventDefault()
      typed.current += letter
    },
    keydown({ key, target }) {
      if (key === 'Backspace' && isFocused && isResting(target)) typed.current = withoutLast(typed.current)
    },
    click: ({ target }) => openThread(target, props),
  })
  useEntrance(root, mayLive, (place) => {
    wish.current = place
  })
  const takeWish = () => {
    // Kept until everything that belongs to this mounting has run: strict mode makes the editor twice.
    queueMicrotask(() => {
      wish.current = null
    })
    return wish.current
  }
  const takeTyped = () => {
    const letters = typed.current
    typed.current = ''
    return letters
  }
  return { isLive, isFocused, takeWish, takeTyped }
}

function restingText(target: EventTarget | null): Element | null {
  return target instanceof Element ? target.closest('[data-resting]') : null
}

function isResting(target: EventTarget | null): boolean {
  return restingText(target) !== null
}

/** What one sees as one letter may be several characters. */
function withoutLast(letters: string): string {
  return [...new Intl.Segmenter('sv').segment(letters)]
    .slice(0, -1)
    .map(({ segment }) => segment)
    .join('')
}

/** By its code in `keypress`: only that has what a dead key and the one after it make together. */
function letterOf(event: KeyboardEvent): string {
  const isCommand = (event.ctrlKey || event.metaKey || event.altKey) && !event.getModifierState('AltGraph')
  return event.charCode < 32 || isCommand || event.isComposing ? '' : String.fromCodePoint(event.charCode)
}

/** The text as HTML; for an editor it takes the focus, and the live editor takes it over from there. */
function RestingText({ fragment, text, highlights, editable, label, variant, under, noteWords }: TextFieldProps) {
  // Where the words are depends on the text as well as on the fragment that holds it.
  const ranges = useMemo(() => (text ? resolveRanges(fragment, highlights) : []), [fragment, highlights, text])
  // A title has no sources of its own; what another program gave it stays, and is not shown.
  if (!editable && variant !== 'prose') return <RichTextView text={text} under={under} ranges={ranges} />
  if (!editable) return <CitedText text={text} under={under} ranges={ranges} words={noteWords} />
  const textbox = {
    'data-resting': '',
    role: 'textbox',
    tabIndex: 0,
    'aria-label': label,
    'aria-multiline': variant === 'prose',
  }
  return (
    <div {...textbox}>
      <RichTextView text={text} under={under} ranges={ranges} />
    </div>
  )
}

function openThread(target: EventTarget | null, { onOpenThread, highlights }: TextFieldProps): void {
  const id = target instanceof Element ? target.closest('[data-thread]')?.getAttribute('data-thread') : null
  const thread = highlights.find((range) => range.id === id)
  // Somebody who is selecting words means the words.
  if (thread && anchorOfSelection() === null) onOpenThread?.(thread.id)
}
