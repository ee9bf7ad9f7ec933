/** *Vid frysningen*: what the checks said, what the money came to, how much the plan held, and what was frozen over. */
import type { CanonicalPlan } from '@samplan/shared/rules'
import { findingText } from '@samplan/shared/text'
import type { ReactNode } from 'react'
import { usePreferences } from '../style/preferences.ts'
import { registerNames } from './registerNames.ts'

interface FreezeFactsProps {
  readonly version: CanonicalPlan
  /** The previous version, where it can be opened. */
  readonly previous: ReactNode
}

export function FreezeFacts({ version, previous }: FreezeFactsProps) {
  const { texts, format } = usePreferences()
  const words = texts.versions
  const { content, totals, findings, passed } = version
  const overridden = findings.filter(({ overrideReason }) => overrideReason !== null)
  const warnings = findings.filter(({ severity }) => severity === 'warning')
  const goals = content.areas.flatMap((area) => area.goals)
  const activities = goals.flatMap((goal) => goal.activities)
  const { ore, stateGrantOre } = totals.plan
  return (
    <section className="freeze-facts" aria-labelledby="freeze-facts">
      <h2 id="freeze-facts" className="margin-title">
        {words.atFreeze}
      </h2>
      <dl>
        <Fact name={words.checks}>{words.checksSum(passed.length, overridden.length, warnings.length)}</Fact>
        <Fact name={words.money}>{words.moneySum(format.kronor(ore), format.kronor(stateGrantOre))}</Fact>
        <Fact name={words.contents}>{words.contentsSum(goals.length, activities.length)}</Fact>
        {version.parent && <Fact name={texts.family.parent}>{texts.family.parentVersion(version.parent.number)}</Fact>}
        <Fact name={words.previous}>{previous ?? words.noPrevious}</Fact>
        {version.version.lateReason && <Fact name={words.late}>{version.version.lateReason}</Fact>}
      </dl>
      {overridden.length > 0 && (
        <>
          <h3 className="margin-title">{words.overrides}</h3>
          <dl className="override-list">
            {overridden.map((finding) => (
              <div key={finding.id}>
                <dt>{findingText(finding.detail, texts, registerNames(version.register)).sentence}</dt>
                <dd>{finding.overrideReason}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </section>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
