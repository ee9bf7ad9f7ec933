/**
 * The session's cookie. Over https it carries the `__Host-` prefix, so that no other host of the domain can plant one;
 * over plain http, which only localhost gets, browsers would refuse that prefix.
 */

/** How long a session lives, in seconds: 30 days. */
export const sessionSeconds = 30 * 24 * 60 * 60

export interface SessionCookie {
  /** The `Set-Cookie` value that begins a session. */
  begin(token: string, seconds: number): string
  /** The `Set-Cookie` value that makes the browser forget it. */
  end(): string
  /** The token in a request's `Cookie` header, or null. */
  read(header: string | undefined): string | null
}

export function createSessionCookie(secure: boolean): SessionCookie {
  const name = secure ? '__Host-samplan' : 'samplan'
  const attributes = `Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`
  return {
    begin: (token, seconds) => `${name}=${token}; Max-Age=${seconds}; ${attributes}`,
    end: () => `${name}=; Max-Age=0; ${attributes}`,
    read(header) {
      const pairs = (header ?? '').split(';').map((pair) => pair.trim())
      const value = pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1)
      return value || null
    },
  }
}
