/**
 * Keeps the notes of neighbouring blocks apart: a long note is let hang down over the next block's margin, and what
 * stands there is pushed below it. One observer for the page; it reads every position, then writes every shift, so
 * that the browser lays the page out once.
 */
import { createContext, useContext } from 'react'

export interface MarginStack {
  /** Takes a block's notes in; returns what takes them out again. */
  add(notes: HTMLElement): () => void
  close(): void
}

/** Air between the last note of one block and the first of the next, in pixels. */
const gap = 16

/** Watches the notes and their page. */
export function createMarginStack(): MarginStack {
  const members = new Set<HTMLElement>()
  let frame = 0
  const settle = () => {
    frame = 0
    const placed = [...members]
      .map((notes) => ({
        notes,
        top: notes.parentElement?.getBoundingClientRect().top ?? 0,
        height: notes.offsetHeight,
      }))
      .sort((a, b) => a.top - b.top)
    let bottom = Number.NEGATIVE_INFINITY
    const shifts = placed.map(({ top, height }) => {
      const shift = Math.max(0, bottom - top)
      bottom = top + shift + height + gap
      return Math.round(shift)
    })
    placed.forEach(({ notes }, index) => {
      const shift = shifts[index] ? `${shifts[index]}px` : ''
      if (notes.style.top !== shift) notes.style.top = shift
    })
  }
  const schedule = () => {
    frame ||= requestAnimationFrame(settle)
  }
  const observer = new ResizeObserver(schedule)
  return {
    add(notes) {
      members.add(notes)
      observer.observe(notes)
      const block = notes.closest('.block')
      if (block) observer.observe(block)
      return () => {
        members.delete(notes)
        observer.unobserve(notes)
        if (block) observer.unobserve(block)
        schedule()
      }
    },
    close() {
      observer.disconnect()
      cancelAnimationFrame(frame)
    },
  }
}

export const MarginStackContext = createContext<MarginStack | null>(null)

export function useMarginStack(): MarginStack {
  const stack = useContext(MarginStackContext)
  if (!stack) throw new Error('A margin was drawn outside the sheet')
  return stack
}
