/** The deeds of a workshop as they come over HTTP, within the limits that its rules set. */
import {
  type AgendaItemId,
  electorates,
  type ParkedItemId,
  type PersonId,
  type RecordId,
  type VoteId,
  type WorkshopDeed,
} from '@samplan/shared/plan'
import { workshopLimits as limits } from '@samplan/shared/rules'
import type { NewWorkshop } from '@samplan/shared/wire'
import { z } from 'zod'
import { id, line, words } from './schemas.ts'

const minutes = z.int().min(1).max(limits.minutes)
const record = z.union([z.literal('plan'), id<RecordId>()])
const field = z
  .string()
  .regex(/^[A-Za-z]{1,40}$/)
  .nullable()
const personIds = z.array(id<PersonId>()).min(1).max(limits.waiting)
const voteId = id<VoteId>()
const option = z
  .int()
  .min(0)
  .max(limits.options - 1)
const item = { title: line(limits.titleLength), minutes, recordId: id<RecordId>().nullable() }

export const newWorkshop = z.object({
  title: line(limits.titleLength),
  agenda: z.array(z.object(item)).max(limits.agendaItems),
}) satisfies z.ZodType<NewWorkshop>

const noteLines = z.array(words(limits.noteLength)).max(limits.noteLines)
const notes = z.object({
  summary: z.union([z.literal(''), words(limits.summaryLength)]),
  decisions: noteLines,
  remaining: noteLines,
})

export const workshopDeed = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('put-agenda'),
    agenda: z.array(z.object({ ...item, id: id<AgendaItemId>() })).max(limits.agendaItems),
  }),
  z.object({ type: z.literal('go-to-item'), itemId: id<AgendaItemId>().nullable() }),
  z.object({ type: z.literal('start-timer'), minutes }),
  z.object({ type: z.literal('pause-timer') }),
  z.object({ type: z.literal('resume-timer') }),
  z.object({ type: z.literal('extend-timer'), minutes }),
  z.object({ type: z.literal('stop-timer') }),
  z.object({ type: z.literal('gather'), recordId: record, field }),
  z.object({ type: z.literal('admit'), personIds }),
  z.object({ type: z.literal('refuse'), personIds }),
  z.object({
    type: z.literal('open-vote'),
    question: line(limits.questionLength),
    options: z
      .array(line(limits.optionLength))
      .min(2)
      .max(limits.options)
      .refine((options) => new Set(options).size === options.length, 'two options alike'),
    by: z.enum(electorates),
  }),
  z.object({ type: z.literal('close-vote'), voteId }),
  z.object({ type: z.literal('settle-parked'), itemId: id<ParkedItemId>(), settled: z.boolean() }),
  z.object({ type: z.literal('close'), notes }),
  z.object({ type: z.literal('cast'), voteId, option }),
  z.object({ type: z.literal('park'), body: words(limits.parkedLength) }),
  z.object({ type: z.literal('confirm'), voteId, personId: id<PersonId>(), option }),
]) satisfies z.ZodType<WorkshopDeed>
