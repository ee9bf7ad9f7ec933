/**
 * A real Chromium on any machine: it comes with the packages, and so do the libraries that a bare Linux may lack. It is
 * unpacked once a checkout, beside the packages and not in the system's temporary folder, where it would be another
 * user's; into a folder that appears whole, so that test files which start at the same time do not read a half.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import packed, { inflate } from '@sparticuz/chromium'
import { type Browser, chromium } from 'playwright-core'

const bin = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..', 'bin')
const version = '153.0.0'
const cache = fileURLToPath(new URL('../node_modules/.cache/', import.meta.url))

/** In one process with its pages it dies with the second context; and the web's own rules shall hold as for people. */
const unwanted = ['--single-process', '--disable-web-security', '--allow-running-insecure-content']

/** A graphics card done in software, inside the browser's process, took half of what all tests in a browser cost. */
const softwareGraphics = [
  '--ignore-gpu-blocklist',
  '--in-process-gpu',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
]

let shared: Browser | null = null

/**
 * This process's browser, which starts once and ends with the process: a start costs as much as opening three windows.
 * Each person in a test gets a `browser.newContext()` of their own, which shares nothing with another's.
 */
export async function openChromium(): Promise<Browser> {
  // One that has crashed fails the file that it crashed in, and none after it.
  if (!shared?.isConnected()) shared = await launchChromium()
  return shared
}

/** Closes all windows in this process's browser, whoever opened them: for the end of a file. */
export async function closeWindows(browser: Browser): Promise<void> {
  await Promise.all(browser.contexts().map((context) => context.close()))
}

/** Starts a browser of its own, for who must close it. */
export async function launchChromium(): Promise<Browser> {
  const folder = await unpack()
  const executablePath = join(folder, 'chromium')
  // Without a locale it would give a file whose name has an å another name.
  const locale = { LC_ALL: 'C.UTF-8' }
  const env = { ...process.env, ...locale, FONTCONFIG_PATH: join(folder, 'fonts'), ...(await libraries(folder)) }
  const args = packed.args.filter((argument) => !unwanted.includes(argument) && !softwareGraphics.includes(argument))
  const own = ['--disable-gpu', '--lang=sv-SE']
  return await chromium.launch({ executablePath, args: [...args, ...own], env: definedOnly(env) })
}

async function unpack(): Promise<string> {
  const shared = join(cache, `chromium-${version}`)
  if (existsSync(shared)) return shared
  mkdirSync(cache, { recursive: true })
  const own = mkdtempSync(join(cache, 'unpacking-'))
  await inTemporaryFolder(own, async () => {
    for (const name of readdirSync(bin).filter((file) => file.endsWith('.br'))) await inflate(join(bin, name))
  })
  writeFileSync(join(own, 'fonts', 'fonts.conf'), fontsIn(join(shared, 'fonts')))
  try {
    renameSync(own, shared)
  } catch {
    // Another test file was faster; both have unpacked the same.
    rmSync(own, { recursive: true, force: true })
  }
  return shared
}

/** The package's own list names folders of the service it was made for: without a font, text has no size at all. */
function fontsIn(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}</dir><cachedir>${folder}/cache</cachedir></fontconfig>
`
}

/** The package unpacks into the system's temporary folder and asks the environment where that is. */
async function inTemporaryFolder(folder: string, task: () => Promise<void>): Promise<void> {
  const before = process.env['TMPDIR']
  process.env['TMPDIR'] = folder
  try {
    await task()
  } finally {
    if (before === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = before
  }
}

/** Where the machine has no NSS libraries, those of the package; otherwise the machine's own. */
async function libraries(folder: string): Promise<Record<string, string>> {
  const own = join(folder, 'al2023', 'lib')
  try {
    execFileSync(join(folder, 'chromium'), ['--version'], { stdio: 'ignore' })
    return {}
  } catch {
    return { LD_LIBRARY_PATH: [own, process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':') }
  }
}

function definedOnly(env: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined))
}
