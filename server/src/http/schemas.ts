/** Shapes that several requests share, also those of the command line. */
import { isId, type OrganisationId, planKinds, planYears, roles } from '@samplan/shared/plan'
import {
  type FreezeRequest,
  maxEmailLength,
  maxNameLength,
  maxPeriodYears,
  maxReasonLength,
  maxTitleLength,
  type NewPlan,
  planTemplateNames,
} from '@samplan/shared/wire'
import { z } from 'zod'

/** An id of this kind, well-formed. */
export function id<Id extends string>() {
  return z.custom<Id>(isId, 'not an id')
}

/** Half a surrogate pair has no UTF-8, so a version that held one could not be hashed the same way twice. */
const isWellFormed = (text: string) => text.isWellFormed()

/** Words in one line: trimmed, not empty, without control characters. */
export function line(max: number) {
  return z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u, 'not one line')
    .refine(isWellFormed, 'half a character')
}

/** Words in several lines: trimmed, not empty, without control characters but tab and line feed. */
export function words(max: number) {
  return z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^(?:[^\p{Cc}]|[\t\n\r])*$/u, 'control characters')
    .refine(isWellFormed, 'half a character')
}

export const role = z.enum(roles)
export const organisationId = id<OrganisationId>()
/** A token of an invitation or sign-in link. */
export const token = z.string().regex(/^[A-Za-z0-9_-]{20,200}$/)

/** Addresses are told apart without regard to case. */
export const email = z.email().max(maxEmailLength).toLowerCase()
export const personName = line(maxNameLength)
export const reason = words(maxReasonLength)

export const title = line(maxTitleLength)
export const year = z.int().min(planYears.first).max(planYears.last)

/** What every new plan is described by, beside its kind. */
export const newPlanFields = { title, template: z.enum(planTemplateNames), periodStart: year, periodEnd: year }

export function isPeriod({ periodStart, periodEnd }: { readonly periodStart: number; readonly periodEnd: number }) {
  return periodStart <= periodEnd && periodEnd - periodStart < maxPeriodYears
}

export const newPlan = z
  .object({ ...newPlanFields, kind: z.enum(planKinds) })
  .refine(isPeriod, { error: 'not a period' }) satisfies z.ZodType<NewPlan>

/** More overrides than a plan of the largest size has findings that may be frozen over. */
const maxOverrides = 1_000

export const freezeRequest = z.object({
  overrides: z.array(z.object({ findingId: z.string().min(1).max(300), reason })).max(maxOverrides),
  lateReason: reason.exactOptional(),
  nextDraftReason: reason.nullable(),
}) satisfies z.ZodType<FreezeRequest>
