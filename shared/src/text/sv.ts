/** Every Swedish word of Samplan. Swedish comes first: its shape is what the other languages must fill. */
import { formatFor } from './format.ts'
import { accessibility } from './sv/accessibility.ts'
import { alerts } from './sv/alerts.ts'
import { amounts } from './sv/amounts.ts'
import { away } from './sv/away.ts'
import { changes } from './sv/changes.ts'
import { comments } from './sv/comments.ts'
import { commitments } from './sv/commitments.ts'
import { consultation } from './sv/consultation.ts'
import { countyMoney } from './sv/countyMoney.ts'
import { countyShares } from './sv/countyShares.ts'
import { distributions } from './sv/distributions.ts'
import { eventLog } from './sv/eventLog.ts'
import { family } from './sv/family.ts'
import { fieldHelp } from './sv/fieldHelp.ts'
import { findings } from './sv/findings.ts'
import { fold } from './sv/fold.ts'
import { freeze } from './sv/freeze.ts'
import { handIn } from './sv/handIn.ts'
import { head } from './sv/head.ts'
import { local } from './sv/local.ts'
import { money } from './sv/money.ts'
import { moneyPage } from './sv/moneyPage.ts'
import { names } from './sv/names.ts'
import { outcomes } from './sv/outcomes.ts'
import { pages } from './sv/pages.ts'
import { palette } from './sv/palette.ts'
import { participants } from './sv/participants.ts'
import { plan } from './sv/plan.ts'
import { planBar } from './sv/planBar.ts'
import { planGone } from './sv/planGone.ts'
import { planKeys } from './sv/planKeys.ts'
import { problems } from './sv/problems.ts'
import { publication } from './sv/publication.ts'
import { register } from './sv/register.ts'
import { together } from './sv/together.ts'
import { versions } from './sv/versions.ts'
import { workshop } from './sv/workshop.ts'
import { writing } from './sv/writing.ts'

const words = {
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

/** The words alone, by area; what each language has to have. */
export type Words = typeof words

export const sv = { language: 'sv' as const, format: formatFor('sv'), ...words }
