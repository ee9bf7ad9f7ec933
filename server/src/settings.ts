/**
 * Settings from the environment, all optional. A wrong one stops the start with the variable's name: a server that
 * guesses what was meant runs for months with the guess.
 */
import { resolve } from 'node:path'

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
export type LogLevel = (typeof logLevels)[number]

export interface Settings {
  /** 0 takes any free port, which is for tests. */
  readonly port: number
  readonly host: string
  /** The origin that people use (`https://plan.example.se`); null where it is the server's own address. */
  readonly publicUrl: string | null
  /** Absolute path of the folder that holds the database, and where commands find the running server. */
  readonly dataDir: string
  /** The PostgreSQL database that holds everything; null for a file in the data folder. Has a password in it. */
  readonly databaseUrl: string | null
  /** Files with the certificate and its key, when this server speaks https itself. */
  readonly tls: { readonly certFile: string; readonly keyFile: string } | null
  /** True behind a proxy that writes `X-Forwarded-For` itself. */
  readonly trustProxy: boolean
  readonly logLevel: LogLevel
  /** Whether the start makes the demo county: `DEMO=1` in any data folder, `DEMO=0` in none. */
  readonly demo: 'always' | 'never' | 'when-empty'
}

export type ReadSettings =
  | { readonly ok: true; readonly settings: Settings }
  /** One sentence for each fault, beginning with the variable's name. */
  | { readonly ok: false; readonly problems: readonly string[] }

export type Environment = Readonly<Record<string, string | undefined>>

/** Reads the settings; an empty variable counts as unset. */
export function readSettings(environment: Environment): ReadSettings {
  const problems: string[] = []
  const read = <T>(name: string, fallback: T, parse: (text: string) => T | Fault): T => {
    const text = environment[name]?.trim()
    const value = text ? parse(text) : fallback
    if (!(value instanceof Fault)) return value
    problems.push(`${name}: ${value.reason}`)
    return fallback
  }
  const certFile = read('TLS_CERT', null, asPath)
  const keyFile = read('TLS_KEY', null, asPath)
  if ((certFile === null) !== (keyFile === null)) problems.push('TLS_CERT, TLS_KEY: one of them needs the other')
  const settings: Settings = {
    port: read('PORT', 3000, asPort),
    host: read('HOST', '127.0.0.1', (text) => text),
    publicUrl: read('PUBLIC_URL', null, asOrigin),
    dataDir: read('DATA_DIR', resolve('data'), asPath),
    databaseUrl: read('DATABASE_URL', null, asDatabaseUrl),
    tls: certFile && keyFile ? { certFile, keyFile } : null,
    trustProxy: read('TRUST_PROXY', false, asSwitch),
    logLevel: read('LOG_LEVEL', 'info', asLogLevel),
    demo: read('DEMO', 'when-empty', asDemo),
  }
  for (const name of notBuilt) read(name, null, () => new Fault('is not built yet; leave it unset'))
  const found = problems.length > 0 ? problems : problemsOfReach(settings)
  return found.length > 0 ? { ok: false, problems: found } : { ok: true, settings }
}

/** True where the site is reached over https, so that its cookie is for https alone. */
export function isSecure({ tls, publicUrl }: Pick<Settings, 'tls' | 'publicUrl'>): boolean {
  return tls !== null || (publicUrl?.startsWith('https:') ?? false)
}

/** Promised for later; set by mistake, each would be believed to work. */
const notBuilt = ['SMTP_URL', 'OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET']

class Fault {
  readonly reason: string
  constructor(reason: string) {
    this.reason = reason
  }
}

/**
 * Anything but localhost needs https: without it there is no secure cookie, no service worker and no `crypto.subtle`.
 * The origin must be known exactly too, since sockets from any other are refused.
 */
function problemsOfReach({ host, publicUrl, tls, trustProxy }: Settings): readonly string[] {
  const problems: string[] = []
  const behindProxy = publicUrl?.startsWith('https:') && trustProxy
  if (!isLoopback(host) && !tls && !behindProxy) {
    const remedy = 'set TLS_CERT and TLS_KEY, or an https PUBLIC_URL with TRUST_PROXY=1 behind a proxy'
    problems.push(`HOST: ${host} can be reached by others, which needs https: ${remedy}`)
  }
  if (publicUrl?.startsWith('http:') && !isLoopback(new URL(publicUrl).hostname)) {
    problems.push('PUBLIC_URL: only localhost may do without https')
  }
  if (publicUrl === null && (host === '0.0.0.0' || host === '::')) {
    problems.push(`PUBLIC_URL: must say which address people use, since HOST ${host} is every one of this machine`)
  }
  return problems
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host)
}

function asPort(text: string): number | Fault {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN
  return port <= 65_535 ? port : new Fault(`${text} is not a port between 0 and 65535`)
}

function asPath(text: string): string {
  return resolve(text)
}

function asOrigin(text: string): string | Fault {
  const url = URL.canParse(text) ? new URL(text) : null
  const isOrigin = url && /^https?:$/.test(url.protocol) && `${url.origin}/` === url.href
  return isOrigin ? url.origin : new Fault(`${text} is not an address like https://plan.example.se, without a path`)
}

/** The fault does not repeat what was set: a password stands in it. */
function asDatabaseUrl(text: string): string | Fault {
  const url = URL.canParse(text) ? new URL(text) : null
  const isDatabase = url && /^postgres(ql)?:$/.test(url.protocol) && /^\/[^/]+$/.test(url.pathname)
  return isDatabase ? text : new Fault('is not an address like postgres://user:password@host:5432/samplan')
}

function asSwitch(text: string): boolean | Fault {
  if (/^(1|true|yes)$/i.test(text)) return true
  if (/^(0|false|no)$/i.test(text)) return false
  return new Fault(`${text} is neither 1 nor 0`)
}

function asDemo(text: string): Settings['demo'] | Fault {
  const wanted = asSwitch(text)
  if (wanted instanceof Fault) return wanted
  return wanted ? 'always' : 'never'
}

function asLogLevel(text: string): LogLevel | Fault {
  const level = logLevels.find((known) => known === text)
  return level ?? new Fault(`${text} is not one of ${logLevels.join(', ')}`)
}
