import { resolve } from 'node:path'
import { readSettings } from '@samplan/server/settings'
import { describe, expect, it } from 'vitest'

describe('settings', () => {
  it('[CL1] without any, the server is for this machine alone', () => {
    expect(readSettings({ PORT: '', DATABASE_URL: ' ' })).toEqual({
      ok: true,
      settings: {
        port: 3000,
        host: '127.0.0.1',
        publicUrl: null,
        dataDir: resolve('data'),
        databaseUrl: null,
        tls: null,
        trustProxy: false,
        logLevel: 'info',
        demo: 'when-empty',
      },
    })
  })

  it.each([
    [
      { PORT: '8080', LOG_LEVEL: 'debug', DEMO: 'yes' },
      { port: 8080, logLevel: 'debug', demo: 'always' },
    ],
    [{ DEMO: '0' }, { demo: 'never' }],
    [{ DATABASE_URL: 'postgres://db/samplan' }, { databaseUrl: 'postgres://db/samplan' }],
    [{ HOST: '::1', PUBLIC_URL: 'http://localhost:3000/' }, { publicUrl: 'http://localhost:3000' }],
    [
      { HOST: '0.0.0.0', PUBLIC_URL: 'https://plan.example.se', TRUST_PROXY: '1' },
      { publicUrl: 'https://plan.example.se', trustProxy: true },
    ],
    [
      { HOST: '10.0.0.5', TLS_CERT: '/etc/cert.pem', TLS_KEY: '/etc/key.pem' },
      { tls: { certFile: '/etc/cert.pem', keyFile: '/etc/key.pem' } },
    ],
  ])('[CL1] takes %j', (environment, expected) => {
    expect(readSettings(environment)).toMatchObject({ ok: true, settings: expected })
  })

  it.each([
    ['PORT', { PORT: '70000' }],
    ['PORT', { PORT: '3e3' }],
    ['LOG_LEVEL', { LOG_LEVEL: 'loud' }],
    ['DEMO', { DEMO: 'maybe' }],
    ['TRUST_PROXY', { TRUST_PROXY: 'loopback' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'plan.example.se' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'https://example.se/plan' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'ftp://example.se' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'http://plan.example.se' }],
    ['TLS_CERT, TLS_KEY', { TLS_CERT: 'cert.pem' }],
    ['DATABASE_URL', { DATABASE_URL: 'mysql://localhost/samplan' }],
    ['DATABASE_URL', { DATABASE_URL: 'postgres://localhost' }],
    ['SMTP_URL', { SMTP_URL: 'smtp://localhost' }],
    ['OIDC_CLIENT_SECRET', { OIDC_CLIENT_SECRET: 'x' }],
  ])('[CL2] a wrong %s is refused by its name: %j', (name, environment) => {
    const read = readSettings(environment)
    expect(read.ok ? [] : read.problems).toEqual([expect.stringMatching(`^${name}: `)])
  })

  it.each([
    [{ HOST: '0.0.0.0', PUBLIC_URL: 'https://plan.example.se' }],
    [{ HOST: '192.168.1.4' }],
    [{ HOST: '127.0.0.1.example.se' }],
    [{ HOST: '0.0.0.0', PUBLIC_URL: 'http://localhost:3000', TRUST_PROXY: '1' }],
  ])('[CL3] a host that others can reach needs https: %j', (environment) => {
    const read = readSettings(environment)
    expect(read.ok ? [] : read.problems).toEqual([expect.stringMatching(/^HOST: .*needs https/)])
  })

  it('[CL2] never repeats a password', () => {
    const read = readSettings({ DATABASE_URL: 'postgres://anna:secret@localhost' })
    expect(JSON.stringify(read)).not.toContain('secret')
  })

  it('[CL2] names every fault at once', () => {
    const read = readSettings({ PORT: 'x', DEMO: 'x', SMTP_URL: 'x' })
    expect(read.ok ? 0 : read.problems.length).toBe(3)
  })
})
