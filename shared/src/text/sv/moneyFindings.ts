/** What the checks of the money say: grants, sources, pots and sums. */
import type { FindingWords } from '../findingText.ts'
import { formatKronor, noBreak } from '../format.ts'
import { names } from './names.ts'

const agreement = 'Villkor i överenskommelsen'
const county = 'Länets egen överenskommelse om potten'
const samplan = 'Samplans egen regel: det som fördelas ska gå jämnt upp'
const register = 'Rätta i länets register'
const kr = (ore: number) => `${formatKronor(ore)}${noBreak}kr`

/** What an organisation was granted, with the part of it that is in pots. */
const got = ({ grantedOre, setAsideOre }: { readonly grantedOre: number; readonly setAsideOre: number }) =>
  setAsideOre > 0 ? `${kr(grantedOre)}, varav ${kr(setAsideOre)} är avsatt till gemensamma potter` : kr(grantedOre)

export const moneyFindings = {
  'over-granted': ({ line, organisationId, plannedOre, elsewhereOre, ...grant }, { organisation }) => ({
    sentence:
      grant.grantedOre === 0
        ? `${organisation(organisationId)} planerar ${kr(plannedOre)} ur ${line} men har inget bidrag därifrån.`
        : elsewhereOre > 0
          ? `${organisation(organisationId)} planerar ${kr(plannedOre)} ur ${line}, varav ${kr(elsewhereOre)} i andra planer, men har fått ${got(grant)}. Det är ${kr(plannedOre + grant.setAsideOre - grant.grantedOre)} för mycket.`
          : `${organisation(organisationId)} planerar ${kr(plannedOre)} ur ${line} men har fått ${got(grant)}. Det är ${kr(plannedOre + grant.setAsideOre - grant.grantedOre)} för mycket.`,
    remedy: 'Se beloppen',
    source: agreement,
  }),
  'paid-not-planned': ({ line, organisationId, unplannedOre }, { organisation }) => ({
    sentence: `${organisation(organisationId)} har fått ${kr(unplannedOre)} ur ${line} som ingen aktivitet använder.`,
    remedy: 'Planera för pengarna',
    source: 'Villkor i överenskommelsen: det som inte används kan krävas tillbaka',
  }),
  'source-unknown': ({ number, line }) => ({
    sentence: `Aktivitet ${number} betalas ur ${line}, som inte finns i länets register.`,
    remedy: 'Välj varifrån',
    source: agreement,
  }),
  'source-not-for-payer': ({ number, line, organisationId }, { organisation }) => ({
    sentence: `${organisation(organisationId)} får inte betala aktivitet ${number} ur ${line}. Posten går till andra.`,
    remedy: 'Välj en annan källa',
    source: agreement,
  }),
  'source-not-for-cost': ({ number, line, kind }) => ({
    sentence: `${line} får inte användas till ${names.costKinds[kind].toLowerCase()}, som i aktivitet ${number}.`,
    remedy: 'Ändra kostnaden',
    source: agreement,
  }),
  'source-needs-target-group': ({ number, line, targetGroup }) => ({
    sentence: `${line} är till för ${targetGroup}, men aktivitet ${number} säger inte vem den är till för.`,
    remedy: 'Skriv målgruppen',
    source: agreement,
  }),
  'pot-overdrawn': ({ pot, useYear, availableOre, plannedOre, ownOre }) => ({
    sentence: `${pot} räcker inte ${useYear}: ${kr(plannedOre)} är planerat i alla planer, ${kr(ownOre)} av det här, men det finns ${kr(availableOre)}.`,
    remedy: 'Se beloppen',
    source: county,
  }),
  'shares-do-not-add-up': ({ name, totalOre, sumOre }) => ({
    sentence: `Andelarna av ${name} blir ${kr(sumOre)}, men summan är ${kr(totalOre)}.`,
    remedy: register,
    source: samplan,
  }),
  'no-base-date': ({ name }) => ({
    sentence: `Fördelningen av ${name} säger inte vilken dags folkmängd den räknar med.`,
    remedy: register,
    source: samplan,
  }),
  'no-key-source': ({ name }) => ({
    sentence: `Det står inte vem som har bestämt hur ${name} fördelas.`,
    remedy: register,
    source: samplan,
  }),
  'conditional-money': ({ number, line, amountOre }) => ({
    sentence: `${kr(amountOre)} i aktivitet ${number} är villkorade: ${line} finns bara om staten sluter en ny överenskommelse.`,
    remedy: 'Se källan',
    source: agreement,
  }),
  'agreement-total-differs': ({ statedOre, addedOre }) => ({
    sentence: `Överenskommelsens delar blir ${kr(addedOre)}, men den säger ${kr(statedOre)} totalt.`,
    remedy: register,
    source: 'Överenskommelsens egna belopp',
  }),
  'agreement-print-differs': ({ part, statedOre, addedOre, reason }) => ({
    sentence: `Under ${part} står belopp på ${kr(addedOre)}, men delen är ${kr(statedOre)}. ${
      reason ? `Länet läser det så här: ${reason}` : 'Skriv hur länet läser det.'
    }`,
    remedy: reason ? 'Se överenskommelsen' : register,
    source: 'Överenskommelsens egna belopp',
  }),
  'agreement-lines-differ': ({ part, statedOre, addedOre }) => ({
    sentence: `Bidragsposterna under ${part} blir ${kr(addedOre)}, men delen är ${kr(statedOre)}.`,
    remedy: register,
    source: 'Överenskommelsens egna belopp',
  }),
} satisfies Partial<FindingWords>
