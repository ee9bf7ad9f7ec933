/** *Register*: who takes part and where the money comes from. Everybody in the plan reads it, the convenor changes it. */
import type { CountyId, PlanId } from '@samplan/shared/plan'
import { may } from '@samplan/shared/rules'
import type { RegisterChangeMade } from '@samplan/shared/wire'
import { useState } from 'react'
import { Link } from 'wouter'
import type { EntryInHand } from '../register/EntryDialog.tsx'
import { RegisterSection } from '../register/RegisterSection.tsx'
import { RegisterContext } from '../register/registerContext.ts'
import { type RegisterSectionName, registerSections } from '../register/registerSections.ts'
import { useRegisterChanges } from '../register/useRegisterChanges.ts'
import { usePreferences } from '../style/preferences.ts'
import { useApp } from './appContext.ts'
import { Frame } from './Frame.tsx'
import { LoadingPage } from './LoadingPage.tsx'
import { PlanHead } from './PlanHead.tsx'
import { RefusedPage } from './RefusedPage.tsx'
import { refusalOf, useAnswer } from './useAnswer.ts'
import { useDecided } from './useDecided.ts'

interface RegisterPageProps {
  readonly planId: PlanId
  readonly section: RegisterSectionName
}

export function RegisterPage({ planId, section }: RegisterPageProps) {
  const { api, newId } = useApp()
  const { texts } = usePreferences()
  const details = useAnswer(['plan', planId], () => api.planDetails(planId))
  const county = useAnswer(['plan', planId, 'county'], () => api.countyRegister(planId))
  const pots = useAnswer(['plan', planId, 'pot-use'], () => api.countyPotUse(planId))
  const feed = useAnswer(['plan', planId, 'register-changes'], () => api.registerChanges(planId, null))
  const changes = useRegisterChanges(planId, api)
  const decided = useDecided(planId, section === 'milestone')
  const [inHand, setInHand] = useState<EntryInHand | null>(null)
  const answers = [details, county, pots, feed]
  const refusal = answers.map(refusalOf).find((code) => code !== null)
  if (refusal) {
    return <RefusedPage code={refusal} onTryAgain={() => answers.forEach((answer) => void answer.refetch())} />
  }
  if (!details.data || !county.data || !pots.data || !feed.data) return <LoadingPage />
  const { facts, actor } = details.data
  const screen = {
    planId,
    county: county.data,
    potUse: pots.data.potUse,
    decided,
    canChange: may(actor.role, 'change-register', facts.status).ok,
    changes,
    api,
    newId,
    edit: setInHand,
  }
  return (
    <RegisterContext value={screen}>
      <Frame
        title={`${texts.register.sections[section]}, ${facts.title}`}
        head={<PlanHead planId={planId} title={facts.title} status={facts.status} tab="register" />}
        side={<RegisterSide planId={planId} section={section} countyId={county.data.countyId} />}
      >
        <RegisterSection
          key={section}
          section={section}
          newest={feed.data as readonly RegisterChangeMade[]}
          inHand={inHand}
          onClose={() => setInHand(null)}
        />
      </Frame>
    </RegisterContext>
  )
}

function RegisterSide({ planId, section, countyId }: RegisterPageProps & { readonly countyId: CountyId }) {
  const { register: words, countyMoney } = usePreferences().texts
  return (
    <nav className="frame-side register-side" aria-label={words.contents}>
      <ul>
        {registerSections.map((name) => (
          <li key={name}>
            <Link
              href={name === 'organisation' ? `/plans/${planId}/register` : `/plans/${planId}/register/${name}`}
              aria-current={name === section ? 'page' : undefined}
            >
              {words.sections[name]}
            </Link>
          </li>
        ))}
        <li>
          <Link href={`/counties/${countyId}/projects`}>{countyMoney.toProjects}</Link>
        </li>
      </ul>
    </nav>
  )
}
