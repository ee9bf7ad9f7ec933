/** The demo with all that has a page of its own in it: a version that is published, an invitation, later a workshop. */
import type { PlanFacts } from '@samplan/shared/plan'
import type { CheckResult } from '@samplan/shared/rules'
import type { MadeInvitation, NewNextPlan, Publication, WorkshopHere, WorkshopPreview } from '@samplan/shared/wire'
import type { Page } from 'playwright-core'
import { workshopTitle } from '../pages/pageList.ts'
import { openSite, type Site } from '../pages/site.ts'

export interface WalkedSite extends Site {
  /** The convenor's window, and one of somebody who is not signed in. */
  readonly inside: Page
  readonly outside: Page
  /** An address with what its parts that begin with a colon stand for. */
  addressOf(path: string): string
  /** Opens the workshop, where the first point, a timer and a vote are under way. */
  openWorkshop(): Promise<void>
  /** Whoever is outside knocks, and waits. */
  knock(): Promise<void>
  /** The convenor refuses all who wait. */
  refuseAll(): Promise<void>
}

const settings = { colorScheme: 'light', reducedMotion: 'reduce', viewport: { width: 1280, height: 800 } } as const

export async function openWalkedSite(): Promise<WalkedSite> {
  const site = await openSite()
  const inside = await site.personPage('convenor', settings)
  const outside = await site.strangerPage(settings)
  const own = `/api/plans/${site.planId}`
  const post = async <T>(path: string, data: object = {}, page = inside): Promise<T> => {
    const answer = await page.request.post(site.url + path, { data, headers: { origin: new URL(site.url).origin } })
    if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`)
    return await answer.json()
  }
  const act = (deed: object) => post<WorkshopHere>(`${own}/workshop/deeds`, deed)
  await freeze(post, own)
  const { id: publication } = await post<Publication>(`${own}/versions/1/publication`, { confirmedNobodysHealth: true })
  const [party] = (await site.server.storage.registers.forPlan(site.planId)).organisations
  const wish = { organisationId: party?.id, role: 'reader' }
  const { link: invitation } = await post<MadeInvitation>(`${own}/invitations`, wish)
  const { id: next } = await post<PlanFacts>(`${own}/successors`, await nextWish(site))
  const known: Record<string, string> = {
    next,
    plan: site.planId,
    county: 'demo-county-blekinge',
    publication,
    invitation: invitation.split('/').at(-1) ?? '',
    signIn: (await site.signInLink('reader')).split('/').at(-1) ?? '',
  }
  return {
    ...site,
    inside,
    outside,
    addressOf: (path) => path.replace(/:(\w+)/g, (_, name: string) => known[name] ?? unknown(name)),
    async openWorkshop() {
      const agenda = [{ title: 'Information', minutes: 20, recordId: null }]
      const { workshop } = await post<WorkshopHere>(`${own}/workshop`, { title: workshopTitle, agenda })
      known['code'] = workshop?.door?.code ?? ''
      await act({ type: 'go-to-item', itemId: workshop?.agenda[0]?.id })
      await act({ type: 'start-timer', minutes: 20 })
      await act({ type: 'open-vote', question: 'Börjar vi i maj?', options: ['Ja', 'Nej'], by: 'organisation' })
      await act({ type: 'park', body: 'Vem ringer först?' })
    },
    async knock() {
      const door = `/api/workshops/${known['code']}`
      const { organisations }: WorkshopPreview = await (await outside.request.get(site.url + door)).json()
      await post(`${door}/join`, { name: 'Vera Ny', organisationId: organisations[0]?.id }, outside)
    },
    async refuseAll() {
      const { workshop }: WorkshopHere = await (await inside.request.get(`${site.url}${own}/workshop`)).json()
      await act({ type: 'refuse', personIds: workshop?.door?.waiting.map(({ personId }) => personId) })
    },
  }
}

/** Without its finished activities and without amounts, so that something is different. */
async function nextWish({ server, planId }: Site): Promise<NewNextPlan> {
  const { agreement } = await server.storage.registers.forPlan(planId)
  const brings = {
    texts: true,
    goals: true,
    indicators: false,
    activities: true,
    finished: false,
    costs: 'emptied',
  } as const
  const period = { periodStart: 2017, periodEnd: 2021, firstUseYear: 2017 }
  return { version: 1, title: 'Nästa år', ...period, agreementId: agreement.id, brings, sources: [], people: 'same' }
}

function unknown(name: string): never {
  throw new Error(`Nothing is known that :${name} stands for`)
}

/** Over everything that may be frozen over, and on to the next draft, so that the plan can be written in. */
async function freeze(post: (path: string, data?: object) => Promise<unknown>, own: string): Promise<void> {
  const { findings } = (await post(`${own}/check`)) as CheckResult
  const overrides = findings
    .filter(({ severity }) => severity === 'blocking')
    .map(({ id }) => ({ findingId: id, reason: 'Beslut väntas i november.' }))
  await post(`${own}/freeze`, { overrides, lateReason: 'Två kommuner.', nextDraftReason: 'Nästa år.' })
}
