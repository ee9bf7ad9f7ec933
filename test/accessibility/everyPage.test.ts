import { texts } from '@samplan/shared/text'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readSources } from '../house/sources.ts'
import { type PageEntry, pagesInside, pagesOfWorkshop, pagesOutside } from '../pages/pageList.ts'
import { type PageWalk, walkPages } from './pageWalk.ts'
import { openWalkedSite, type WalkedSite } from './walkedSite.ts'

const statement: PageEntry = { path: '/accessibility', heading: ({ accessibility }) => accessibility.title }

describe('every page', () => {
  let site: WalkedSite
  let inside: PageWalk
  let outside: PageWalk
  beforeAll(async () => {
    site = await openWalkedSite()
    inside = walkPages(site.inside, site)
    outside = walkPages(site.outside, site)
    await site.outside.goto(site.url)
  })
  afterAll(() => site.close())

  it('[AX1] the walk misses no address that the app has', () => {
    const app = readSources('client/src').find(({ path }) => path.endsWith('PageRoutes.tsx'))
    const routes = [...(app?.text.matchAll(/<Route path="([^"]+)"/g) ?? [])].map(([, path = '']) => path)
    const walked = [...pagesInside, ...pagesOutside].map(({ path }) => path)
    expect(routes.length).toBeGreaterThan(15)
    expect(routes.filter((route) => !walked.some((path) => isOf(path, route)))).toEqual([])
  })

  it.each(pagesInside)(
    '[AX1] [AX2] [AX63] [AX64] $path: axe finds nothing, in both languages and all colours; nothing goes sideways',
    async (entry) => {
      expect(await inside.faultsOf(entry)).toEqual([])
    },
  )

  describe('while a workshop is on', () => {
    beforeAll(() => site.openWorkshop())
    const waiting: PageEntry = { path: '/w/:code', heading: ({ workshop }) => workshop.isWaiting }
    const refused: PageEntry = { path: '/w/:code', heading: ({ workshop }) => workshop.isRefused }

    it.each(pagesOutside)('[AX1] [AX2] [AX63] [AX64] $path for somebody who is not signed in', async (entry) => {
      expect(await outside.faultsOf(entry)).toEqual([])
    })

    it('[AX1] [AX2] [AX63] [AX64] the door, while one waits', async () => {
      await site.knock()
      expect(await outside.faultsOf(waiting)).toEqual([])
    })

    it.each(pagesOfWorkshop)('[AX1] [AX2] [AX63] [AX64] $path in a workshop', async (entry) => {
      expect(await inside.faultsOf(entry)).toEqual([])
    })

    it('[AX1] [AX2] [AX63] [AX64] the door when one was refused', async () => {
      await site.refuseAll()
      expect(await outside.faultsOf(refused)).toEqual([])
    })
  })

  it('[UI13] no page asks anything of another host, and the content security policy stops nothing', async () => {
    const { inside: page } = site
    await page.goto(site.url + site.addressOf('/plans/:plan/participants'))
    await page.getByRole('button', { name: 'Bjud in' }).click()
    await page.getByRole('dialog').waitFor()
    expect([...inside.complaints, ...outside.complaints]).toEqual([])
  })

  it('[AX64] the statement says its language, and is reached before signing in', async () => {
    const { outside: page } = site
    await page.getByRole('contentinfo').getByRole('link', { name: 'Tillgänglighet' }).click()
    await page.getByRole('heading', { level: 1, name: texts.sv.accessibility.title }).waitFor()
    expect(await outside.faultsOf(statement)).toEqual([])
  })
})

/** Whether an address is one of a route's, as the app writes them: `/w/:code?`. */
function isOf(path: string, route: string): boolean {
  const parts = route.split('/').slice(1)
  const pattern = parts.map((part) => (part.endsWith('?') ? '(/[^/]+)?' : part.startsWith(':') ? '/[^/]+' : `/${part}`))
  return new RegExp(`^${pattern.join('')}$`).test(path)
}
