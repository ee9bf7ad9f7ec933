/**
 * Every page that has an address, with its first heading; `null` is the plan's own title. What stands here is walked by
 * the tests of accessibility: a new page is a new line, and without it they fail.
 */
import { registerKinds } from '@samplan/shared/plan'
import { decisionTexts, projectTexts, proposalTexts, successionTexts, type Texts } from '@samplan/shared/text'

export interface PageEntry {
  /** As the app writes it; what begins with a colon is put in by whoever walks there. */
  readonly path: string
  readonly heading: (texts: Texts) => string | null
  /** Only this part of it is looked at; the rest is as on another line. */
  readonly within?: string
}

const entry = (path: string, heading: PageEntry['heading']): PageEntry => ({ path, heading })
const own = () => null

/** For somebody who takes part in the plan, `:plan`. */
export const pagesInside: readonly PageEntry[] = [
  entry('/', ({ pages }) => pages.plans.title),
  entry('/counties/:county/money', ({ countyMoney }) => countyMoney.title('Blekinge')),
  entry('/counties/:county/projects', ({ language }) => projectTexts[language].title('Blekinge')),
  entry('/accessibility', ({ accessibility }) => accessibility.title),
  entry('/plans/new', ({ pages }) => pages.newPlan.title),
  entry('/plans/:plan', own),
  entry('/plans/:plan/money', ({ moneyPage }) => moneyPage.title),
  entry('/plans/:plan/family', ({ family }) => family.title),
  entry('/plans/:plan/comments', ({ pages }) => pages.comments.title),
  entry('/plans/:plan/proposals', ({ language }) => proposalTexts[language].title),
  entry('/plans/:plan/commitments', ({ commitments }) => commitments.title),
  entry('/plans/:plan/participants', ({ participants }) => participants.title),
  entry('/plans/:plan/versions', ({ versions }) => versions.title),
  entry('/plans/:plan/versions/1', own),
  entry('/plans/:plan/versions/2', ({ versions }) => versions.noSuch),
  entry('/plans/:plan/decisions', ({ language }) => decisionTexts[language].title),
  entry('/plans/:plan/next', ({ language }) => successionTexts[language].title),
  entry('/plans/:plan/compared', ({ language }) => successionTexts[language].compared),
  entry('/plans/:next/compared', ({ language }) => successionTexts[language].compared),
  entry('/plans/:plan/events', ({ eventLog }) => eventLog.title),
  ...registerKinds.map((kind) => entry(`/plans/:plan/register/${kind}`, ({ register }) => register.sections[kind])),
  entry('/plans/:plan/register/changes', ({ register }) => register.sections.changes),
  entry('/plans/:plan/workshop', ({ workshop }) => workshop.title),
  entry('/plans/:plan/projector', own),
  entry('/plans/:plan/recovery', ({ pages }) => pages.recovery.title),
  entry('/nowhere', ({ pages }) => pages.notFound.title),
]

/** The same pages look otherwise while a workshop, titled `workshopTitle`, is on. */
export const workshopTitle = 'Arbetsmöte i maj'
export const pagesOfWorkshop: readonly PageEntry[] = [
  { ...entry('/plans/:plan', own), within: '.workshop-strip' },
  entry('/plans/:plan/workshop', () => workshopTitle),
  entry('/plans/:plan/projector', own),
]

/** For somebody who is not signed in. */
export const pagesOutside: readonly PageEntry[] = [
  entry('/', ({ pages }) => pages.welcome.title),
  entry('/plans/:plan', ({ pages }) => pages.signedOut),
  entry('/sign-in/:signIn', ({ pages }) => pages.signIn.title),
  entry('/join/:invitation', ({ pages }) => pages.join.title('Psykisk hälsa i Blekinge 2016–2020')),
  entry('/join/not-a-token-at-all-really', ({ pages }) => pages.join.failed),
  entry('/public/:publication', own),
  entry('/public/nothing', ({ publication }) => publication.gone),
  entry('/w/:code', () => workshopTitle),
  entry('/w', ({ workshop }) => workshop.enterCode),
]
