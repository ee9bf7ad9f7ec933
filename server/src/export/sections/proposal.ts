/** What the board is asked to decide, and what it should know first. */
import { type IsoDate, plainText, stockholmDate, type Block as TextBlock } from '@samplan/shared/plan'
import { type Block, heading, paragraph } from '../block.ts'
import { activitiesIn, type ReportContext } from '../reportInput.ts'

export function proposalSection({ words, version, sha256, organisationId, nameOf }: ReportContext): readonly Block[] {
  const who = organisationId === null ? words.anyOrganisation : nameOf(organisationId)
  return [
    heading(1, words.proposal),
    paragraph(words.proposes(who, version.plan.title, version.version.number), 'strong'),
    paragraph(words.proposesHash(sha256)),
  ]
}

/** In short: some of the plan's own words, whole paragraphs of them. */
const mostCharacters = 1_500

export function backgroundSection(context: ReportContext): readonly Block[] {
  const { words, version, register, texts } = context
  const { areas, background } = version.content
  const goals = areas.flatMap((area) => area.goals)
  const { lateReason } = version.version
  const { shown, isCut } = firstParagraphs(background)
  const due: IsoDate = register.agreement.reportDue
  return [
    heading(1, words.background),
    paragraph(words.agreement(register.agreement.title, texts.format.date(due))),
    ...(lateReason ? [paragraph(words.late(lateReason))] : []),
    paragraph(words.contents(areas.length, goals.length, activitiesIn(version).length)),
    ...shown.map((text) => paragraph(text)),
    ...(isCut ? [paragraph(words.more, 'quiet')] : []),
  ]
}

function firstParagraphs(background: readonly TextBlock[]): { shown: readonly string[]; isCut: boolean } {
  const all = background.map((block) => plainText([block])).filter(Boolean)
  let length = 0
  // The first whatever its length: a background is rather long than missing.
  const shown = all.filter((text, place) => {
    length += text.length
    return place === 0 || length <= mostCharacters
  })
  return { shown, isCut: shown.length < all.length }
}

/** Which plan and version it is about, and whom it is to. */
export function reportFacts(context: ReportContext): readonly (readonly [string, string])[] {
  const { words, version, sha256, organisationId, nameOf, register, texts, today } = context
  const { format } = texts
  const { title, periodStart, periodEnd } = version.plan
  const { number, frozenAt, frozenBy } = version.version
  const frozenOn = format.date(stockholmDate(new Date(frozenAt)))
  return [
    [words.facts.day, format.date(today)],
    [words.facts.to, organisationId === null ? words.anyBoard : nameOf(organisationId)],
    [words.facts.county, register.countyName],
    [words.facts.plan, title],
    [words.facts.period, `${periodStart}–${periodEnd}`],
    [words.facts.version, words.version(number, frozenOn, nameOf(frozenBy.organisationId))],
    [words.facts.sha256, sha256],
  ]
}
