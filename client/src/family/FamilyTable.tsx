/** The family as one table: whose each plan is, how far it has come, how many goals it takes up, and what it costs. */
import type { FamilyMember } from '@samplan/shared/plan'
import { Button } from '../style/Button.tsx'
import { usePreferences } from '../style/preferences.ts'
import { useFamily } from './familyContext.ts'
import { MoneyCells, MoneyHeads } from './MoneyCells.tsx'
import { PlanName } from './PlanName.tsx'
import { useSaidName } from './useSaidName.ts'

export function FamilyTable() {
  const words = usePreferences().texts.family
  const { figures, onUnlink } = useFamily()
  return (
    <section id="family" className="money-section page-wide" aria-labelledby="h-family">
      <div className="money-heading">
        <h2 id="h-family">{words.family}</h2>
      </div>
      <table className="family-table card-table">
        <caption className="visually-hidden">{words.family}</caption>
        <thead>
          <tr>
            <th scope="col">{words.plan}</th>
            <th scope="col">{words.state}</th>
            <th scope="col" className="cell-figure">
              {words.goals}
            </th>
            <MoneyHeads />
            {onUnlink && (
              <th scope="col">
                <span className="visually-hidden">{words.unlink}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {figures.members.map((member) => (
            <FamilyRow key={member.planId} member={member} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={3}>
              {words.sum}
            </th>
            <MoneyCells sum={figures.rolledUp.whole} />
            {onUnlink && <td />}
          </tr>
        </tfoot>
      </table>
      {figures.rolledUp.whole.unsettled && <p className="hint">{words.unsettled}</p>}
    </section>
  )
}

function FamilyRow({ member }: { readonly member: FamilyMember }) {
  const words = usePreferences().texts.family
  const { family, figures, onUnlink } = useFamily()
  const said = useSaidName()
  const { planId, followsVersion } = member
  const isParent = planId === family.parentId
  const sum = figures.sums.get(planId)
  const taken = figures.coverage.filter(({ takenUpBy }) => takenUpBy.includes(planId)).length
  return (
    <tr>
      <th scope="row">
        <PlanName planId={planId} />
      </th>
      <td data-label={words.state}>
        {stateWords(member, words)}
        {followsVersion !== null && <span className="family-about">{words.followsVersion(followsVersion)}</span>}
      </td>
      <td className="cell-figure" data-label={words.goals}>
        {isParent || figures.coverage.length === 0 ? (
          <span className="quiet">–</span>
        ) : (
          words.goalsOf(taken, figures.coverage.length)
        )}
      </td>
      {sum && <MoneyCells sum={sum.plan} />}
      {onUnlink && (
        <td className="family-acts card-acts">
          {!isParent && (
            <Button small variant="quiet" aria-label={words.unlinkOf(said(planId))} onPress={() => onUnlink(planId)}>
              {words.unlink}
            </Button>
          )}
        </td>
      )}
    </tr>
  )
}

interface StateWords {
  readonly draft: string
  readonly draftAfter: (number: number) => string
  readonly frozen: (number: number) => string
}

function stateWords({ status, versionNumber }: FamilyMember, words: StateWords): string {
  if (versionNumber === null) return words.draft
  return status === 'frozen' ? words.frozen(versionNumber) : words.draftAfter(versionNumber)
}
