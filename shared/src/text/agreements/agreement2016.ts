/**
 * The agreement of 2016. The sources give its total, its three kinds of money and the conditions of two of them, but
 * not how the total is divided: amounts that nobody said are left empty.
 */
import {
  type Agreement,
  type AgreementId,
  type ConditionId,
  type GrantLine,
  type GrantLineId,
  type IsoDate,
  plainAgreement,
  plainGrantLine,
} from '../../plan/index.ts'
import { focusAreas2016, focusAreaVersion2016 } from './focusAreas.ts'

const due = '2016-10-31' as IsoDate

/** As a county's own copy, whose ids begin with `prefix`. */
export function agreement2016(prefix: string): Agreement {
  const { analysis, young, clinics } = grantLines(prefix)
  return {
    ...plainAgreement,
    id: `${prefix}-agreement-2016` as AgreementId,
    year: 2016,
    title: 'Stöd till riktade insatser inom området psykisk hälsa 2016',
    parties: ['Staten', 'Sveriges Kommuner och Landsting'],
    totalOre: 84_500_000_000,
    reportDue: due,
    recipient: 'Sveriges Kommuner och Landsting',
    focusAreaVersion: focusAreaVersion2016,
    focusAreas: focusAreas2016(prefix),
    grantLines: [analysis, young, clinics],
    conditions: [
      {
        id: `${prefix}-condition-plan` as ConditionId,
        grantLineIds: [analysis.id],
        due,
        requires: ['joint-plan', 'analysis', 'goals', 'costed-activities', 'use-of-funds'],
      },
      {
        id: `${prefix}-condition-young` as ConditionId,
        grantLineIds: [young.id],
        due,
        requires: ['young-people-explained'],
      },
    ],
    purposes: ['needs', 'responsibility', 'goals', 'user-organisations'],
  }
}

function grantLines(prefix: string) {
  const line = (name: string, part: Omit<GrantLine, keyof typeof plainGrantLine | 'id' | 'grantYear'>): GrantLine => {
    return { ...plainGrantLine, ...part, id: `${prefix}-line-${name}` as GrantLineId, grantYear: 2016 }
  }
  return {
    analysis: line('analysis', {
      name: 'Analys och handlingsplan',
      purpose: 'analysis-and-plan',
      recipientKinds: ['region', 'municipality'],
    }),
    young: line('young', {
      name: 'Nya initiativ för ungas psykiska hälsa',
      purpose: 'young-people',
      recipientKinds: ['region'],
    }),
    clinics: line('clinics', {
      name: 'Ungdomsmottagningar',
      purpose: 'youth-clinics',
      recipientKinds: ['region', 'municipality'],
    }),
  }
}
