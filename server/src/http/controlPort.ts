/**
 * Where the command line finds a running server: a port on this machine alone, apart from the one that people and
 * proxies reach, and a file in the data folder with its number and token that only the server's own user may read.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import type { Hono } from 'hono'

export interface ControlAddress {
  readonly pid: number
  readonly port: number
  readonly token: string
}

const addressFile = (dataDir: string) => join(dataDir, 'server.json')

/** Serves the control app; returns how to stop. */
export async function openControlPort(dataDir: string, token: string, control: Hono): Promise<() => Promise<void>> {
  const server = createServer(getRequestListener(control.fetch))
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  const address: ControlAddress = { pid: process.pid, port, token }
  // Removed first: a mode is given to new files only.
  rmSync(addressFile(dataDir), { force: true })
  writeFileSync(addressFile(dataDir), JSON.stringify(address), { mode: 0o600 })
  return async () => {
    rmSync(addressFile(dataDir), { force: true })
    await new Promise((resolve) => {
      server.close(resolve)
      server.closeAllConnections()
    })
  }
}

/** The running server's address; null where the file is not there (yet). */
export function readControlAddress(dataDir: string): ControlAddress | null {
  try {
    return JSON.parse(readFileSync(addressFile(dataDir), 'utf8'))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw new Error(`Cannot read ${addressFile(dataDir)}`, { cause: error })
  }
}
