/**
 * Every page that has an address, with its first heading in both languages; `null` is the plan's own title. What stands
 * here is walked by the tests of accessibility: a new page is a new line.
 */
export interface PageEntry {
  readonly path: string
  readonly sv: string | null
  readonly en: string | null
}

const entry = (path: string, sv: string | null, en: string | null): PageEntry => ({ path, sv, en })

export const pageList: readonly PageEntry[] = [
  entry('/', 'Era planer', 'Your plans'),
  entry('/accessibility', 'Tillgänglighet för Samplan', 'Accessibility of Samplan'),
  entry('/plans/new', 'Ny plan', 'New plan'),
  entry('/plans/:id', null, null),
  entry('/plans/:id/money', 'Pengarna', 'The money'),
  entry('/plans/:id/family', 'Delplaner', 'Sub-plans'),
  entry('/plans/:id/comments', 'Synpunkter', 'Comments'),
  entry('/plans/:id/commitments', 'Åtaganden', 'Commitments'),
  entry('/plans/:id/participants', 'Deltagare', 'Participants'),
  entry('/plans/:id/versions', 'Versioner', 'Versions'),
  entry('/plans/:id/events', 'Händelselogg', 'Event log'),
  entry('/plans/:id/register', 'Parter och organisationer', 'Parties and organisations'),
  entry('/plans/:id/register/key', 'Fördelningsnycklar', 'Distribution keys'),
  entry('/plans/:id/workshop', 'Arbetsmöte', 'Workshop'),
  entry('/plans/:id/recovery', 'Räddningskopior', 'Recovery copies'),
  entry('/nowhere', 'Sidan finns inte', 'The page does not exist'),
]
