/**
 * The shape of what a convenor puts into the register: kinds, names of fields, texts and numbers. What they may hold is
 * for the rules to say, which name the field; here only what no form sends is refused.
 */
import {
  collaborationAreaKinds,
  costKinds,
  exampleParts,
  grantPurposes,
  groupKinds,
  type IsoDate,
  milestoneKinds,
  organisationKinds,
  planPurposes,
  type RegisterEntries,
  type RegisterKind,
  registerKinds,
  requirements,
  roundings,
  ruleNumbers,
  ruleWeights,
} from '@samplan/shared/plan'
import type { RegisterChangeRequest } from '@samplan/shared/wire'
import { z } from 'zod'

/** Longer than any field may be: what is too long for its field is told there. */
const text = z.string().max(20_000)
const number = z.number()
const amount = number.nullable()
/** An id or a date as it was typed; the rules say whether it is one. */
const typed = <Value extends string>() => z.custom<Value>((value) => typeof value === 'string' && value.length <= 200)
const many = <Item extends z.ZodType>(item: Item) => z.array(item).max(2_000)
const rate = z.object({ numerator: number, denominator: number })
const ids = <Id extends string>() => many(typed<Id>())

const organisation = z.object({
  id: typed(),
  name: text,
  shortName: text,
  kind: z.enum(organisationKinds),
  mark: text,
  hue: number,
  code: text.nullable(),
  takesPart: z.boolean(),
  notTakingPartReason: text.nullable(),
  decides: z.boolean(),
  populations: many(z.object({ date: typed<IsoDate>(), count: number, source: text, example: z.boolean() })),
  areaIds: ids(),
})

const collaborationArea = z.object({
  id: typed(),
  name: text,
  kind: z.enum(collaborationAreaKinds),
  parentId: typed().nullable(),
})

const grantLine = z.object({
  id: typed(),
  name: text,
  purpose: z.enum(grantPurposes),
  amountOre: amount,
  recipientKinds: many(z.enum(organisationKinds)),
  costKinds: many(z.enum(costKinds)).nullable(),
  targetGroup: text.nullable(),
  keyId: typed().nullable(),
  grantYear: number,
  conditional: z.boolean(),
})

const part = z.object({
  name: text,
  amountOre: number,
  printed: many(z.object({ name: text, amountOre: number })),
  grantLineIds: ids(),
  reading: z.object({ reason: text, recordedOn: typed<IsoDate>(), personId: typed().nullable() }).nullable(),
})

const agreement = z.object({
  id: typed(),
  year: number,
  title: text,
  parties: many(text),
  totalOre: amount,
  parts: many(part),
  reportDue: typed<IsoDate>(),
  recipient: text,
  focusAreaVersion: text,
  focusAreas: many(z.object({ id: typed(), number, name: text, aliases: many(text), continuedBy: ids() })),
  grantLines: many(grantLine),
  conditions: many(
    z.object({ id: typed(), grantLineIds: ids(), due: typed<IsoDate>(), requires: many(z.enum(requirements)) }),
  ),
  purposes: many(z.enum(planPurposes)),
  asksForYoungPart: z.boolean(),
  profile: many(z.object({ rule: z.enum(ruleNumbers), heaviest: z.enum(ruleWeights) })),
  examples: many(z.enum(exampleParts)),
})

const fixedAmounts = many(z.object({ organisationId: typed(), amountOre: number }))

const rule = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('population') }),
  z.object({ kind: z.literal('per-inhabitant'), orePerInhabitant: number }),
  z.object({ kind: z.literal('percent'), rate, grantLineIds: ids() }),
  z.object({ kind: z.literal('fixed'), amounts: fixedAmounts }),
  z.object({ kind: z.literal('equal') }),
])

const key = z.object({
  id: typed(),
  name: text,
  rule,
  baseDate: typed<IsoDate>().nullable(),
  source: text,
  rounding: z.enum(roundings),
})

const grant = z.object({
  id: typed(),
  organisationId: typed(),
  grantLineId: typed(),
  amountOre: number,
  requestedOre: amount,
  invoicedOre: amount,
  paidOre: amount,
  decision: text.nullable(),
  example: z.boolean(),
})

const pot = z.object({
  id: typed(),
  name: text,
  rate,
  grantLineIds: ids(),
  grantYear: number,
  useYear: number,
  amountOre: number,
  contributions: fixedAmounts,
  conditional: z.boolean(),
  example: z.boolean(),
})

const countyShare = z.object({
  id: typed(),
  grantLineIds: ids(),
  amountOre: number,
  approximate: z.boolean(),
  source: text,
})

const share = z.object({
  organisationId: typed(),
  weight: number,
  remainder: number,
  extraOre: number,
  amountOre: number,
})

const result = z.object({ totalOre: number, totalWeight: number, shares: many(share), key, example: z.boolean() })

const distribution = z.object({
  id: typed(),
  of: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('grant-line'), grantLineId: typed() }),
    z.object({ kind: z.literal('pot'), potId: typed() }),
  ]),
  current: result,
  earlier: many(
    z.object({ distribution: result, replacedOn: typed<IsoDate>(), replacedBy: typed().nullable(), reason: text }),
  ),
})

const group = z.object({
  id: typed(),
  name: text,
  kind: z.enum(groupKinds),
  members: many(z.object({ organisationId: typed(), part: z.enum(['member', 'convenor']), seat: text })),
})

const milestone = z.object({
  id: typed(),
  date: typed<IsoDate>(),
  title: text,
  kind: z.enum(milestoneKinds),
  decision: text.nullable(),
})

/** Each entry's fields, none of them left out. */
const entries = {
  organisation,
  collaborationArea,
  agreement,
  key,
  distribution,
  grant,
  pot,
  countyShare,
  group,
  milestone,
} as const satisfies {
  [Kind in RegisterKind]: z.ZodType<Unbranded<RegisterEntries[Kind]>>
}

/** Ids are plain texts until the rules have looked at them. */
type Unbranded<Value> = Value extends string
  ? string extends Value
    ? Value
    : Value extends { readonly __brand: string }
      ? string
      : Value
  : Value extends readonly (infer Item)[]
    ? readonly Unbranded<Item>[]
    : Value extends object
      ? { readonly [Field in keyof Value]: Unbranded<Value[Field]> }
      : Value

const put = <Kind extends RegisterKind>(kind: Kind) =>
  z.object({ type: z.literal('put'), kind: z.literal(kind), entry: entries[kind], place: number.exactOptional() })

const change = z.union([
  put('organisation'),
  put('collaborationArea'),
  put('agreement'),
  put('key'),
  put('distribution'),
  put('grant'),
  put('pot'),
  put('countyShare'),
  put('group'),
  put('milestone'),
  z.object({ type: z.literal('remove'), kind: z.enum(registerKinds), id: typed() }),
])

export const registerChangeRequest = z
  .object({ change, ifNumber: z.int().min(0) })
  .transform((request) => request as RegisterChangeRequest)
