/** Three facts that are always true: days to the due date, money left to plan, what the checks say. Each is a link. */
import { daysBetween, type IsoDate } from '@samplan/shared/plan'
import { Icon } from '../../style/Icon.tsx'
import { useStore } from '../../sync/index.ts'
import { severityLook } from '../margin/severityLook.ts'
import { remedyPlace } from '../place/remedyPlace.ts'
import { usePlan } from '../planContext.ts'
import { isBarelyBegun } from '../sheet/isUntouched.ts'
import { usePlanNow } from '../usePlanNow.ts'
import { findingLooks } from './findingLooks.ts'

export function HeadFacts({ today }: { readonly today: IsoDate }) {
  const { texts, facts, register, board, goTo } = usePlan()
  const { grantsLeft } = useStore(board.totals)
  const words = texts.plan
  const days = daysBetween(today, register.agreement.reportDue)
  const due = texts.format.day(register.agreement.reportDue)
  const goToAgreement = () => goTo({ recordId: 'agreement', field: null })
  return (
    <ul className="facts-row">
      <li>
        <button type="button" className="fact-button" onClick={goToAgreement}>
          {days >= 0 ? (
            <>
              <strong>{words.days(days)}</strong> {words.toDue(due)}
            </>
          ) : (
            <strong className="look-block">{words.pastDue(texts.format.date(register.agreement.reportDue))}</strong>
          )}
        </button>
      </li>
      <li>
        <button type="button" className="fact-button" onClick={goToAgreement}>
          <strong className="figure">{texts.format.kronor(Math.abs(grantsLeft.leftOre))}&nbsp;kr</strong>{' '}
          {grantsLeft.leftOre < 0 ? words.overdrawn : words.leftToPlan}
        </button>
      </li>
      {facts.status === 'draft' && (
        <li>
          <FindingCounts />
        </li>
      )}
    </ul>
  )
}

function FindingCounts() {
  const { texts, board, outlineFilter, goTo } = usePlan()
  const { findings } = useStore(board.checks)
  const showToDo = () => {
    outlineFilter.set('to-do')
    const places = findings.filter(({ severity }) => severityLook(severity) !== 'info')
    const worst = places.find(({ severity }) => severityLook(severity) === 'block') ?? places[0]
    const place = worst && remedyPlace(worst)
    goTo(place ? { ...place, opens: false } : { recordId: 'plan', field: null })
  }
  const isNew = isBarelyBegun(usePlanNow())
  const words = texts.plan
  const { blocking, warnings } = findingLooks(findings)
  if (isNew) {
    return (
      <button type="button" className="fact-button quiet" onClick={showToDo}>
        {words.stepsLeft(blocking)}
      </button>
    )
  }
  return (
    <button type="button" className="fact-button" onClick={showToDo}>
      {blocking + warnings === 0 && (
        <span className="look-ok">
          <Icon name="ok" /> {words.nothingHinders}
        </span>
      )}
      {blocking > 0 && (
        <span className="look-block">
          <Icon name="block" /> <strong>{blocking}</strong> <span className="fact-words">{words.hinders}</span>
        </span>
      )}
      {warnings > 0 && (
        <span className="look-warn">
          <Icon name="warn" /> <strong>{warnings}</strong> <span className="fact-words">{words.toLookAt}</span>
        </span>
      )}
    </button>
  )
}
