/**
 * The agreement of 2017 with the amounts of its published summary: 885 million, of which 780 for the parties, 60 and 45
 * for the association. Under the 780 it prints 250, 150 and 130, which is 530. The lines here are the reading that
 * makes the part hold, 250 for the regions and 250 for the municipalities; that the print differs stays in sight (V23)
 * until a county has recorded how it reads it, and after. The summary gives no day for handing in: the one here is an
 * example.
 */
import {
  type Agreement,
  type AgreementId,
  type DistributionKey,
  type DistributionKeyId,
  type GrantLine,
  type GrantLineId,
  type IsoDate,
  plainAgreement,
  plainGrantLine,
} from '../../plan/index.ts'
import { focusAreas2016, focusAreaVersion2016 } from './focusAreas.ts'

const million = 100_000_000

/** As a county's own copy, whose ids begin with `prefix`. */
export function agreement2017(prefix: string): Agreement {
  const lines = grantLines2017(prefix)
  return {
    ...plainAgreement,
    id: `${prefix}-agreement-2017` as AgreementId,
    year: 2017,
    title: 'Överenskommelse om psykisk hälsa 2017',
    parties: ['Staten', 'Sveriges Kommuner och Landsting'],
    totalOre: 885 * million,
    parts: [
      {
        name: 'Stimulansmedel till kommuner och regioner',
        amountOre: 780 * million,
        printed: [
          { name: 'Analys och handlingsplan', amountOre: 250 * million },
          { name: 'Nya initiativ för att nå unga', amountOre: 150 * million },
          { name: 'Ungdomsmottagningar', amountOre: 130 * million },
        ],
        grantLineIds: lines.map(({ id }) => id),
        reading: null,
      },
      association('Samordning och stöd genom SKL', 60),
      association('Kunskapsspridning och kunskapsutveckling genom SKL', 45),
    ],
    reportDue: '2017-10-31' as IsoDate,
    recipient: 'Sveriges Kommuner och Landsting',
    focusAreaVersion: focusAreaVersion2016,
    focusAreas: focusAreas2016(prefix),
    grantLines: lines,
    examples: ['reportDue'],
  }
}

function association(name: string, millions: number) {
  return { name, amountOre: millions * million, printed: [], grantLineIds: [], reading: null }
}

/** The four lines as they add up to 780 million. */
export function grantLines2017(prefix: string): readonly GrantLine[] {
  const line = (name: string, millions: number, part: Pick<GrantLine, 'name' | 'purpose' | 'recipientKinds'>) => ({
    ...plainGrantLine,
    ...part,
    id: `${prefix}-line-${name}` as GrantLineId,
    amountOre: millions * million,
    keyId: populationKey2017(prefix).id,
    grantYear: 2017,
  })
  const plan = { name: 'Analys och handlingsplan', purpose: 'analysis-and-plan' } as const
  const young = { name: 'Nya initiativ för att nå unga', purpose: 'young-people' } as const
  const clinics = { name: 'Ungdomsmottagningar', purpose: 'youth-clinics' } as const
  return [
    line('plan-region', 250, { ...plan, name: `${plan.name}, regioner`, recipientKinds: ['region'] }),
    line('plan-municipal', 250, { ...plan, name: `${plan.name}, kommuner`, recipientKinds: ['municipality'] }),
    line('young', 150, { ...young, recipientKinds: ['region'] }),
    { ...line('clinics', 130, { ...clinics, recipientKinds: ['region', 'municipality'] }), targetGroup: 'unga' },
  ]
}

/** The association splits the money by population on 1 November 2016 and pays it out against invoice. */
export function populationKey2017(prefix: string): DistributionKey {
  return {
    id: `${prefix}-key-2017` as DistributionKeyId,
    name: 'Folkmängd den 1 november 2016',
    rule: { kind: 'population' },
    baseDate: '2016-11-01' as IsoDate,
    source: 'Sveriges Kommuner och Landsting',
    rounding: 'kronor',
  }
}
