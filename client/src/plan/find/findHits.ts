/** Where words stand in the plan's texts, in the order of the page. Pure. */
import type { Block, HardBreak, Plan, RichText, TextRun } from '@samplan/shared/plan'

/** One place of the words: the nth in a text. */
export interface Hit {
  readonly recordId: string
  readonly field: string
  readonly nth: number
}

/** Shorter than this is no word yet. */
const shortest = 2

export function findHits(plan: Plan, typed: string): readonly Hit[] {
  const sought = typed.trim().toLocaleLowerCase('sv')
  if (sought.length < shortest) return []
  const hits: Hit[] = []
  for (const { recordId, field, text } of textsOf(plan)) {
    const count = lines(text).reduce((sum, line) => sum + placesIn(line, sought).length, 0)
    for (let nth = 0; nth < count; nth++) hits.push({ recordId, field, nth })
  }
  return hits
}

/** Where the words begin in a line; they do not overlap. */
export function placesIn(line: string, sought: string): readonly number[] {
  const places: number[] = []
  if (sought === '') return places
  const text = line.toLocaleLowerCase('sv')
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + sought.length)) places.push(at)
  return places
}

interface OwnText {
  readonly recordId: string
  readonly field: string
  readonly text: RichText
}

function* textsOf(plan: Plan): Generator<OwnText> {
  yield { recordId: 'plan', field: 'background', text: plan.background }
  for (const { id, text, omissionReason } of plan.analyses) {
    yield { recordId: id, field: 'text', text }
    yield { recordId: id, field: 'omissionReason', text: omissionReason }
  }
  for (const { id, title, prose, goals } of plan.areas) {
    yield { recordId: id, field: 'title', text: title }
    yield { recordId: id, field: 'prose', text: prose }
    for (const goal of goals) yield* textsOfGoal(goal)
  }
}

function* textsOfGoal({ id, title, indicators, description, activities }: Plan['areas'][number]['goals'][number]) {
  yield { recordId: id, field: 'title', text: title }
  for (const indicator of indicators) yield { recordId: indicator.id, field: 'name', text: indicator.name }
  yield { recordId: id, field: 'description', text: description }
  for (const activity of activities) {
    yield { recordId: activity.id, field: 'title', text: activity.title }
    yield { recordId: activity.id, field: 'targetGroup', text: activity.targetGroup }
    yield { recordId: activity.id, field: 'description', text: activity.description }
    for (const line of activity.costLines) yield { recordId: line.id, field: 'note', text: line.note }
  }
}

/** Each block that holds words itself is a line: no word goes from one into the next. */
function lines(text: RichText): readonly string[] {
  return text.flatMap(linesOf)
}

function linesOf(block: Block): readonly string[] {
  const inner = block.content.filter((child): child is Block => 'content' in child)
  if (inner.length > 0) return inner.flatMap(linesOf)
  return [block.content.map((child) => runText(child as TextRun | HardBreak)).join('')]
}

function runText(run: TextRun | HardBreak): string {
  return run.type === 'text' ? run.text : ' '
}
