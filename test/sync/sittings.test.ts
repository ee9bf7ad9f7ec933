import { Sittings } from '@samplan/server/sync'
import type { NamedSitting } from '@samplan/shared/wire'
import { describe, expect, it } from 'vitest'

import { activityId, personIds, planId, startLiveServer } from '../support/liveServer.ts'
import { connect } from '../support/plainClient.ts'
import { type } from '../support/words.ts'

const minute = (count: number) => new Date(Date.UTC(2016, 8, 1, 8, count)).toISOString() as never
const touch = (recordId: string, personId = 'person-anna', organisationId = 'ronneby') =>
  [{ touched: [recordId], personId, organisationId }] as never

describe('sittings', () => {
  it('[FE1] a break of ten minutes begins another; going on is the same', () => {
    const sittings = new Sittings()
    const spans: string[] = []
    for (const at of [0, 5, 14, 24, 25]) {
      const due = sittings.note(touch('goal-a'), minute(at))
      sittings.wrote(due)
      for (const { startedAt, endedAt } of due) spans.push(`${startedAt.slice(14, 16)}-${endedAt.slice(14, 16)}`)
    }
    expect(spans).toEqual(['00-00', '00-05', '00-14', '24-24', '24-25'])
  })

  it('[FE2] is due when it begins and once a minute, for each person and record, and again after a failure', () => {
    const sittings = new Sittings()
    const first = sittings.note(touch('goal-a'), minute(0))
    expect(first.length).toBe(1)
    expect(sittings.note(touch('goal-a'), minute(0)).length).toBe(1)
    sittings.wrote(first)
    expect(sittings.note(touch('goal-a'), minute(0)).length).toBe(0)
    expect(sittings.note(touch('goal-a', 'person-bo'), minute(0)).length).toBe(1)
    expect(sittings.note(touch('goal-b'), minute(0)).length).toBe(1)
    expect(sittings.note(touch('goal-a'), minute(1)).length).toBe(1)
  })

  it('[FE1] what somebody types is told of by the server as theirs, whoever asks', async () => {
    const live = await startLiveServer()
    const editor = await connect(live, 'editor')
    await editor.until(() => editor.synced)
    type(editor.doc, 'Ny mening.', activityId, 'description')
    await editor.saved()
    const response = await fetch(`${live.origin}/api/plans/${planId}/sittings`, {
      headers: { Cookie: await live.cookieOf('reader') },
    })
    const sittings = (await response.json()) as NamedSitting[]
    expect(sittings).toMatchObject([
      { recordId: activityId, personId: personIds.editor, name: 'Kim editor', organisationId: 'organisation-ronneby' },
    ])
    await editor.close()
    await live.close()
  })
})
