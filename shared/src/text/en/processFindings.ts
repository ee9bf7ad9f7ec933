/** What the checks of the work itself say: what is measured, who was heard, and whether everybody can read it. */
import type { FindingWords } from '../findingText.ts'

const practice = 'The counties’ way of working: goals are followed up from a baseline'
const purpose = 'What the plan is for, by the agreement'
const samplan = 'Samplan’s promise to whoever comments'
const accessibility = 'The law on accessibility to digital public service'
const said = (quote: string) => (quote ? `“${quote}”` : 'A comment')
const places = { page: 'The page', pdf: 'The PDF file' }
const lacks = {
  language: 'does not say which language it is in',
  headings: 'skips a level of headings',
  'table-headers': 'has a table without headers',
  'alternative-texts': 'has a picture without a description',
}

export const processFindings = {
  'no-indicator': ({ number }) => ({
    sentence: `Goal ${number} has no indicator. Nobody can see whether it is reached.`,
    remedy: 'Add an indicator',
    source: practice,
  }),
  'no-baseline': ({ number }) => ({
    sentence: `An indicator under goal ${number} has no dated baseline.`,
    remedy: 'Fill in the baseline',
    source: practice,
  }),
  'no-user-organisation': () => ({
    sentence: 'No user organisation is a party to the plan.',
    remedy: 'See the participants',
    source: purpose,
  }),
  'user-organisation-unheard': ({ organisationId }, { organisation }) => ({
    sentence: `${organisation(organisationId)} has neither been invited to a consultation nor given a statement.`,
    remedy: 'Invite to a consultation',
    source: purpose,
  }),
  'comment-unanswered': ({ round, quote }) => ({
    sentence: `${said(quote)} in ${round} has no answer.`,
    remedy: 'Answer',
    source: samplan,
  }),
  'answer-without-reason': ({ round, quote }) => ({
    sentence: `${said(quote)} in ${round} is not taken in, but the answer gives no reason.`,
    remedy: 'Write the reason',
    source: samplan,
  }),
  'statistics-not-split': () => ({
    sentence: 'The statistics are not split by sex, and it is not said why.',
    remedy: 'Split them or write why',
    source: 'The state’s demand on statistics about people',
  }),
  'no-young-part': () => ({
    sentence: 'The in-depth part on children and young people is missing.',
    remedy: 'Add an in-depth part',
    source: 'A condition of the agreement',
  }),
  'no-parent-goal': ({ number, versionNumber }) => ({
    sentence: `Activity ${number} does not say which goal of the county’s plan, version ${versionNumber}, it serves.`,
    remedy: 'Choose a goal',
    source: 'The county’s frozen plan',
  }),
  'parent-goal-missing': ({ number, versionNumber }) => ({
    sentence: `Activity ${number} serves a goal that is not in the county’s plan, version ${versionNumber}.`,
    remedy: 'Choose a goal',
    source: 'The county’s frozen plan',
  }),
  'comments-not-reviewed': () => ({
    sentence: 'Nobody has confirmed that no comment reveals a person’s health.',
    remedy: 'Read them and confirm',
    source: 'The General Data Protection Regulation: data concerning health',
  }),
  'heading-skips': () => ({
    sentence: 'A text begins with a lower heading without one above it.',
    remedy: 'Change the heading',
    source: accessibility,
  }),
  'not-accessible': (detail) => ({
    sentence: `${places[detail.in]} ${lacks[detail.problem]}.`,
    remedy: 'See what is missing',
    source: accessibility,
  }),
  'round-open': ({ round }) => ({
    sentence: `${round} is open. Close the consultation before you freeze.`,
    remedy: 'Close the consultation',
    source: samplan,
  }),
} satisfies Partial<FindingWords>
