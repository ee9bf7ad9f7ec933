/**
 * The built client: its files, and its one page for every other address, since the page finds its own way. Names with
 * a hash in them never change and are kept by the browser for a year; everything else is asked for again each time.
 */
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Handler } from 'hono'

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
}
/** Already compressed: trying again costs time and saves nothing. */
const dense = new Set(['.ico', '.png', '.woff2'])

/** Each part begins with a letter, digit or underscore: no `..`, no hidden file, no escape can be written in it. */
const safePath = /^(?:\/\w[\w.-]{0,200}){1,10}$/
const yearSeconds = 31_536_000

interface Packed {
  readonly plain: Uint8Array<ArrayBuffer>
  readonly br?: Uint8Array<ArrayBuffer>
  readonly gzip?: Uint8Array<ArrayBuffer>
}

/** Serves GET for all that the API does not. */
export function staticFiles(clientDir: string): Handler {
  const assets = new Map<string, Promise<Packed>>()
  return async (c) => {
    const { path } = c.req
    const hashed = path.startsWith('/assets/')
    const extension = extname(path)
    const found = safePath.test(path) && extension in types ? await load(join(clientDir, path), hashed, assets) : null
    if (!found && hashed) return c.text('Not found', 404)
    const packed = found ?? (await load(join(clientDir, 'index.html'), false, assets))
    if (!packed) return c.text('The client has not been built.', 404)
    const encoding = chooseEncoding(packed, c.req.header('accept-encoding') ?? '')
    c.header('Content-Type', found ? types[extension] : types['.html'])
    c.header('Cache-Control', hashed ? `public, max-age=${yearSeconds}, immutable` : 'no-cache')
    c.header('Vary', 'Accept-Encoding')
    if (encoding !== 'plain') c.header('Content-Encoding', encoding)
    return c.body(packed[encoding] ?? packed.plain)
  }
}

/** Null where there is no such file. Hashed files are packed once and kept. */
async function load(file: string, keep: boolean, assets: Map<string, Promise<Packed>>): Promise<Packed | null> {
  const kept = assets.get(file)
  if (kept) return kept
  const plain = await readFile(file).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT' || cause.code === 'EISDIR' || cause.code === 'ENOTDIR') return null
    throw new Error(`The client's file ${file} could not be read`, { cause })
  })
  if (!plain) return null
  if (!keep) return { plain: new Uint8Array(plain) }
  const packing = pack(plain, extname(file))
  assets.set(file, packing)
  return packing
}

async function pack(bytes: Buffer, extension: string): Promise<Packed> {
  const plain = new Uint8Array(bytes)
  if (dense.has(extension)) return { plain }
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9 }
  const [br, gz] = await Promise.all([promisify(brotliCompress)(bytes, { params }), promisify(gzip)(bytes)])
  return { plain, br: new Uint8Array(br), gzip: new Uint8Array(gz) }
}

function chooseEncoding(packed: Packed, accepted: string): 'br' | 'gzip' | 'plain' {
  if (packed.br && /\bbr\b/.test(accepted)) return 'br'
  return packed.gzip && /\bgzip\b/.test(accepted) ? 'gzip' : 'plain'
}
