/**
 * Opens Samplan where there is no network: keeps the one page and its files, of this build, and nothing else. Answers
 * of the server pass it by, because what somebody may read must be asked for each time; the open plan's own store
 * keeps what belongs to it.
 *
 * The page is asked for from the server first, so that a new build is seen at once; files have their content's hash in
 * their name and come from here first. A new build's worker waits until the last window of the old one has closed: an
 * old window keeps its own files for as long as it is open, also those that it has not needed yet.
 */
/** All files of the build but the page. Put in by the build, as is the name of them all together. */
declare const builtFiles: readonly string[]
declare const buildName: string
declare const self: ServiceWorkerGlobalScope

const page = '/index.html'
const prefix = 'samplan-'
const cacheName = prefix + buildName

/** On a line that is neither there nor away, nobody waits longer for a page that lies here. */
const patienceMs = 3_000

self.addEventListener('install', (event) => event.waitUntil(fill()))

self.addEventListener('activate', (event) => event.waitUntil(takeOver()))

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin) return
  if (builtFiles.includes(pathname)) event.respondWith(fromHere(request))
  else if (request.mode === 'navigate' && isPage(pathname)) event.respondWith(pageFor(request))
})

/** Everything or nothing: where a file is missing, the worker before this one stays. */
async function fill(): Promise<void> {
  const cache = await caches.open(cacheName)
  await cache.addAll([...builtFiles, new Request(page, { cache: 'reload' })])
}

async function takeOver(): Promise<void> {
  const names = await caches.keys()
  await Promise.all(
    names.filter((name) => name.startsWith(prefix) && name !== cacheName).map((name) => caches.delete(name)),
  )
  await self.clients.claim()
}

function isPage(pathname: string): boolean {
  return !/^\/(api|sync|healthz|readyz|metrics)(\/|$)/.test(pathname)
}

async function fromHere(request: Request): Promise<Response> {
  const cache = await caches.open(cacheName)
  return (await cache.match(request)) ?? (await fetch(request))
}

async function pageFor(request: Request): Promise<Response> {
  const kept = await (await caches.open(cacheName)).match(page)
  if (!kept) return await fetch(request)
  const answer = fetch(request).catch(() => null)
  const first = await Promise.race([answer, after(patienceMs)])
  // A proxy that speaks for a server which is away says nothing that the page could use.
  return first && first.status < 500 ? first : kept
}

function after(ms: number): Promise<null> {
  return new Promise((resolve) => setTimeout(() => resolve(null), ms))
}
