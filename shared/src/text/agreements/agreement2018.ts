/**
 * A template for the agreement of 2018, as it looked before it was signed: the same kinds of money, without amounts and
 * all of it conditional. Its lines and its day are examples until the county fills in what was agreed.
 */
import type { Agreement, AgreementId, GrantLineId, IsoDate } from '../../plan/index.ts'
import { agreement2017, grantLines2017 } from './agreement2017.ts'

/** As a county's own copy, whose ids begin with `prefix`. */
export function agreement2018(prefix: string): Agreement {
  return {
    ...agreement2017(prefix),
    id: `${prefix}-agreement-2018` as AgreementId,
    year: 2018,
    title: 'Överenskommelse om psykisk hälsa 2018',
    totalOre: null,
    parts: [],
    reportDue: '2018-10-31' as IsoDate,
    grantLines: grantLines2017(prefix).map((line) => ({
      ...line,
      id: `${line.id}-18` as GrantLineId,
      amountOre: null,
      keyId: null,
      grantYear: 2018,
      conditional: true,
    })),
    examples: ['reportDue', 'grantLines'],
  }
}
