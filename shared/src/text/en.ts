/** Every English word of Samplan, in the shape that Swedish gives. */
import { accessibility } from './en/accessibility.ts'
import { alerts } from './en/alerts.ts'
import { amounts } from './en/amounts.ts'
import { away } from './en/away.ts'
import { changes } from './en/changes.ts'
import { comments } from './en/comments.ts'
import { commitments } from './en/commitments.ts'
import { consultation } from './en/consultation.ts'
import { countyMoney } from './en/countyMoney.ts'
import { countyShares } from './en/countyShares.ts'
import { distributions } from './en/distributions.ts'
import { eventLog } from './en/eventLog.ts'
import { family } from './en/family.ts'
import { fieldHelp } from './en/fieldHelp.ts'
import { findings } from './en/findings.ts'
import { fold } from './en/fold.ts'
import { freeze } from './en/freeze.ts'
import { handIn } from './en/handIn.ts'
import { head } from './en/head.ts'
import { local } from './en/local.ts'
import { money } from './en/money.ts'
import { moneyPage } from './en/moneyPage.ts'
import { names } from './en/names.ts'
import { outcomes } from './en/outcomes.ts'
import { pages } from './en/pages.ts'
import { palette } from './en/palette.ts'
import { participants } from './en/participants.ts'
import { plan } from './en/plan.ts'
import { planBar } from './en/planBar.ts'
import { planGone } from './en/planGone.ts'
import { planKeys } from './en/planKeys.ts'
import { problems } from './en/problems.ts'
import { publication } from './en/publication.ts'
import { register } from './en/register.ts'
import { together } from './en/together.ts'
import { versions } from './en/versions.ts'
import { workshop } from './en/workshop.ts'
import { writing } from './en/writing.ts'
import { formatFor } from './format.ts'
import type { Words } from './sv.ts'

const words: Words = {
  accessibility,
  alerts,
  amounts,
  away,
  changes,
  comments,
  consultation,
  distributions,
  commitments,
  eventLog,
  countyMoney,
  countyShares,
  family,
  fieldHelp,
  findings,
  fold,
  freeze,
  handIn,
  head,
  local,
  money,
  moneyPage,
  names,
  outcomes,
  pages,
  palette,
  participants,
  plan,
  planBar,
  planGone,
  planKeys,
  problems,
  publication,
  register,
  together,
  versions,
  workshop,
  writing,
}

export const en = { language: 'en' as const, format: formatFor('en'), ...words }
