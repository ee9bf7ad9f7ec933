/**
 * The report to a board (*tjänsteskrivelse*): what it is asked to adopt, and what it needs to know for that. All figures
 * are read from the frozen version's canonical JSON, so that they are the page's and the file's to the öre; what has
 * been decided meanwhile is the only thing that is not in it, and is said with its day.
 */
import type { Report } from './block.ts'
import { type ReportInput, reportContext } from './reportInput.ts'
import { decidedSection } from './sections/decided.ts'
import { findingsSection } from './sections/findings.ts'
import { goalsSection } from './sections/goals.ts'
import { leftSection } from './sections/left.ts'
import { moneySection } from './sections/money.ts'
import { ownShareSection } from './sections/ownShare.ts'
import { backgroundSection, proposalSection, reportFacts } from './sections/proposal.ts'

export function boardReport(input: ReportInput): Report {
  const context = reportContext(input)
  const { words, version, sha256 } = context
  const sections = [
    proposalSection,
    backgroundSection,
    goalsSection,
    moneySection,
    ownShareSection,
    findingsSection,
    leftSection,
    decidedSection,
  ]
  return {
    kind: words.kind,
    title: words.title(version.plan.title),
    facts: reportFacts(context),
    blocks: [
      ...sections.flatMap((section) => section(context)),
      { type: 'paragraph', text: words.origin(sha256), look: 'quiet' },
    ],
    footer: `${version.plan.title}, ${words.facts.version.toLowerCase()} ${version.version.number}`,
    page: words.page,
  }
}
