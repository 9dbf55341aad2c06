const cookieName = 'parley_session'

/** The session token a request carries, if any. */
export function readSessionCookie(header: string | undefined): string | undefined {
  for (const part of (header ?? '').split(';')) {
    const [name, value] = part.trim().split('=')
    if (name === cookieName && value !== undefined && value !== '') return value
  }
  return undefined
}

export interface CookieOptions {
  /** Sent over TLS only, where the server is reached so. */
  readonly secure: boolean
  readonly maxAgeSeconds: number
}

/** A cookie no script can read and no other site can send along with a write. */
export function sessionCookie(token: string, { secure, maxAgeSeconds }: CookieOptions): string {
  return `${cookieName}=${token}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${maxAgeSeconds}${secure ? '; Secure' : ''}`
}
