/** A cookie no script can read, and no other site can send along with a write. */
export interface Cookie {
  /** What a request carries, if anything. */
  readonly read: (header: string | undefined) => string | undefined
  readonly write: (value: string, maxAgeSeconds: number) => string
  readonly clear: () => string
}

/** Over TLS the prefix makes browsers take the cookie from this host alone, so that no neighbour can plant one. */
const names = {
  session: { plain: 'parley_session', secure: '__Host-parley' },
  'single-sign-on': { plain: 'parley_sso', secure: '__Host-parley-sso' },
} as const

export function createCookie(purpose: keyof typeof names, publicUrl: string | null): Cookie {
  const isSecure = publicUrl?.startsWith('https:') ?? false
  const name = isSecure ? names[purpose].secure : names[purpose].plain

  function write(value: string, maxAgeSeconds: number): string {
    return `${name}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${maxAgeSeconds}${isSecure ? '; Secure' : ''}`
  }

  return {
    read(header) {
      for (const part of (header ?? '').split(';')) {
        const [given, value] = part.trim().split('=')
        if (given === name && value !== undefined && value !== '') return value
      }
      return undefined
    },
    write,
    clear: () => write('', 0),
  }
}
