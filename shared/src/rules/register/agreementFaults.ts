/** What an agreement may hold. */
import type { Agreement, AgreementPart, Condition, FocusArea, GrantLine } from '../../plan/index.ts'
import { allDifferent, amount, date, each, type Faults, fault, line, none, ownId, words, year } from './fieldFaults.ts'
import { type Known, refersTo } from './known.ts'

export function agreementFaults(agreement: Agreement, known: Known): Faults {
  const { title, parties, totalOre, parts, reportDue, recipient, focusAreaVersion, conditions, profile } = agreement
  return [
    ...year('year', agreement.year),
    ...line('title', title),
    ...each('parties', parties, (party) => line('', party)),
    ...amount('totalOre', totalOre),
    ...each('parts', parts, (part) => partFaults(part, agreement)),
    ...dueFaults('reportDue', reportDue, agreement),
    ...line('recipient', recipient, 'may-be-empty'),
    ...line('focusAreaVersion', focusAreaVersion, 'may-be-empty'),
    ...focusAreaFaults(agreement, known),
    ...grantLineFaults(agreement, known),
    ...each('conditions', conditions, (condition) => conditionFaults(condition, agreement)),
    ...allDifferent(
      'conditions',
      conditions.map(({ id }) => id),
      'id',
    ),
    ...allDifferent(
      'profile',
      profile.map(({ rule }) => rule),
      'rule',
    ),
  ]
}

/** Nothing is due before the year that the agreement is of. */
function dueFaults(field: string, due: string, agreement: Agreement): Faults {
  const wrong = date(field, due)
  if (wrong.length > 0) return wrong
  return Number(due.slice(0, 4)) < agreement.year ? fault(field, 'ends-before-start') : none
}

/** A discrepancy that was read one way has a reason for it (V23); without one there is no reading. */
function partFaults(
  { name, amountOre, printed, grantLineIds, reading }: AgreementPart,
  { grantLines }: Agreement,
): Faults {
  const own = new Set<string>(grantLines.map(({ id }) => id))
  return [
    ...line('name', name),
    ...amount('amountOre', amountOre),
    ...each('printed', printed, (one) => [...line('name', one.name), ...amount('amountOre', one.amountOre)]),
    ...grantLineIds.flatMap((id, index) => refersTo(`grantLineIds.${index}`, id, own)),
    ...(reading
      ? [...words('reading.reason', reading.reason), ...date('reading.recordedOn', reading.recordedOn)]
      : none),
  ]
}

function focusAreaFaults({ focusAreas }: Agreement, known: Known): Faults {
  const look = ({ id, number, name, aliases, continuedBy }: FocusArea) => [
    ...ownId('id', id),
    ...(Number.isInteger(number) && number > 0 && number < 100 ? none : fault('number', 'not-a-count')),
    ...line('name', name),
    ...each('aliases', aliases, (alias) => line('', alias)),
    ...continuedBy.flatMap((next, index) => refersTo(`continuedBy.${index}`, next, known.focusAreas)),
  ]
  return [
    ...each('focusAreas', focusAreas, look),
    ...allDifferent(
      'focusAreas',
      focusAreas.map(({ id }) => id),
      'id',
    ),
    ...allDifferent(
      'focusAreas',
      focusAreas.map(({ number }) => number),
      'number',
    ),
  ]
}

/** Grants name a line by its id alone, so a line's id is one of a kind in the county. */
function grantLineFaults({ id: agreementId, grantLines }: Agreement, known: Known): Faults {
  const others = known.register.agreements.filter(({ id }) => id !== agreementId)
  const taken = new Map(others.flatMap(({ id, grantLines: lines }) => lines.map((one) => [one.id as string, id])))
  const look = (one: GrantLine) => {
    const holder = taken.get(one.id)
    return [
      ...ownId('id', one.id),
      ...(holder ? fault('id', 'same-twice', { by: { kind: 'agreement', id: holder } }) : none),
      ...line('name', one.name),
      ...amount('amountOre', one.amountOre),
      ...(one.recipientKinds.length === 0 ? fault('recipientKinds', 'missing') : none),
      ...(one.costKinds?.length === 0 ? fault('costKinds', 'missing') : none),
      ...words('targetGroup', one.targetGroup ?? '', 'may-be-empty'),
      ...refersTo('keyId', one.keyId, known.keys),
      ...year('grantYear', one.grantYear),
    ]
  }
  return [
    ...each('grantLines', grantLines, look),
    ...allDifferent(
      'grantLines',
      grantLines.map(({ id }) => id),
      'id',
    ),
  ]
}

function conditionFaults({ id, grantLineIds, due }: Condition, agreement: Agreement): Faults {
  const own = new Set<string>(agreement.grantLines.map((one) => one.id))
  return [
    ...ownId('id', id),
    ...dueFaults('due', due, agreement),
    ...grantLineIds.flatMap((lineId, index) => refersTo(`grantLineIds.${index}`, lineId, own)),
  ]
}
