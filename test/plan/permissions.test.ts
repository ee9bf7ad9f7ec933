import { type PlanStatus, planStatuses, type Role, roles } from '@samplan/shared/plan'
import { type Deed, deeds, may } from '@samplan/shared/rules'
import { describe, expect, it } from 'vitest'

type Answer = 'yes' | 'not-allowed' | 'plan-frozen' | 'plan-not-frozen'

/** Written out by hand, deed by deed: what each role gets in a draft, and in a frozen plan. */
const table: Readonly<Record<Deed, Readonly<Record<Role, readonly [draft: Answer, frozen: Answer]>>>> = {
  read: { convenor: ['yes', 'yes'], editor: ['yes', 'yes'], commenter: ['yes', 'yes'], reader: ['yes', 'yes'] },
  edit: {
    convenor: ['yes', 'plan-frozen'],
    editor: ['yes', 'plan-frozen'],
    commenter: ['not-allowed', 'not-allowed'],
    reader: ['not-allowed', 'not-allowed'],
  },
  'see-bin': {
    convenor: ['yes', 'yes'],
    editor: ['yes', 'yes'],
    commenter: ['not-allowed', 'not-allowed'],
    reader: ['not-allowed', 'not-allowed'],
  },
  comment: {
    convenor: ['yes', 'yes'],
    editor: ['yes', 'yes'],
    commenter: ['yes', 'yes'],
    reader: ['not-allowed', 'not-allowed'],
  },
  'answer-comment': {
    convenor: ['yes', 'yes'],
    editor: ['yes', 'yes'],
    commenter: ['not-allowed', 'not-allowed'],
    reader: ['not-allowed', 'not-allowed'],
  },
  commit: {
    convenor: ['yes', 'yes'],
    editor: ['yes', 'yes'],
    commenter: ['not-allowed', 'not-allowed'],
    reader: ['not-allowed', 'not-allowed'],
  },
  freeze: {
    convenor: ['yes', 'plan-frozen'],
    editor: ['not-allowed', 'not-allowed'],
    commenter: ['not-allowed', 'not-allowed'],
    reader: ['not-allowed', 'not-allowed'],
  },
  'open-draft': {
    convenor: ['plan-not-frozen', 'yes'],
    editor: ['not-allowed', 'not-allowed'],
    commenter: ['not-allowed', 'not-allowed'],
    reader: ['not-allowed', 'not-allowed'],
  },
  'manage-participants': {
    convenor: ['yes', 'yes'],
    editor: ['not-allowed', 'not-allowed'],
    commenter: ['not-allowed', 'not-allowed'],
    reader: ['not-allowed', 'not-allowed'],
  },
  'rename-plan': {
    convenor: ['yes', 'plan-frozen'],
    editor: ['not-allowed', 'not-allowed'],
    commenter: ['not-allowed', 'not-allowed'],
    reader: ['not-allowed', 'not-allowed'],
  },
  'create-child': {
    convenor: ['yes', 'yes'],
    editor: ['not-allowed', 'not-allowed'],
    commenter: ['not-allowed', 'not-allowed'],
    reader: ['not-allowed', 'not-allowed'],
  },
  'link-plan': {
    convenor: ['yes', 'yes'],
    editor: ['not-allowed', 'not-allowed'],
    commenter: ['not-allowed', 'not-allowed'],
    reader: ['not-allowed', 'not-allowed'],
  },
  'make-next-plan': {
    convenor: ['yes', 'yes'],
    editor: ['not-allowed', 'not-allowed'],
    commenter: ['not-allowed', 'not-allowed'],
    reader: ['not-allowed', 'not-allowed'],
  },
  'change-register': {
    convenor: ['yes', 'yes'],
    editor: ['not-allowed', 'not-allowed'],
    commenter: ['not-allowed', 'not-allowed'],
    reader: ['not-allowed', 'not-allowed'],
  },
  'read-events': {
    convenor: ['yes', 'yes'],
    editor: ['yes', 'yes'],
    commenter: ['not-allowed', 'not-allowed'],
    reader: ['not-allowed', 'not-allowed'],
  },
  'hand-in': {
    convenor: ['yes', 'yes'],
    editor: ['not-allowed', 'not-allowed'],
    commenter: ['not-allowed', 'not-allowed'],
    reader: ['not-allowed', 'not-allowed'],
  },
  publish: {
    convenor: ['yes', 'yes'],
    editor: ['not-allowed', 'not-allowed'],
    commenter: ['not-allowed', 'not-allowed'],
    reader: ['not-allowed', 'not-allowed'],
  },
  'record-decision': {
    convenor: ['yes', 'yes'],
    editor: ['yes', 'yes'],
    commenter: ['not-allowed', 'not-allowed'],
    reader: ['not-allowed', 'not-allowed'],
  },
  'hold-consultation': {
    convenor: ['yes', 'yes'],
    editor: ['not-allowed', 'not-allowed'],
    commenter: ['not-allowed', 'not-allowed'],
    reader: ['not-allowed', 'not-allowed'],
  },
  'run-workshop': {
    convenor: ['yes', 'yes'],
    editor: ['not-allowed', 'not-allowed'],
    commenter: ['not-allowed', 'not-allowed'],
    reader: ['not-allowed', 'not-allowed'],
  },
  'speak-in-workshop': {
    convenor: ['yes', 'yes'],
    editor: ['yes', 'yes'],
    commenter: ['yes', 'yes'],
    reader: ['not-allowed', 'not-allowed'],
  },
  'confirm-ballot': {
    convenor: ['yes', 'yes'],
    editor: ['yes', 'yes'],
    commenter: ['not-allowed', 'not-allowed'],
    reader: ['not-allowed', 'not-allowed'],
  },
}

const rows = deeds.flatMap((deed) =>
  roles.flatMap((role) =>
    planStatuses.map((status): [Role, PlanStatus, Deed, Answer] => [
      role,
      status,
      deed,
      table[deed][role][status === 'draft' ? 0 : 1],
    ]),
  ),
)

describe('permissions', () => {
  it.each(rows)('[PE1] %s, %s: %s → %s', (role, status, deed, answer) => {
    const permission = may(role, deed, status)
    expect(permission.ok ? 'yes' : permission.code).toBe(answer)
  })
})
