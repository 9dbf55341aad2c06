/** A cookie no script can read, and no other site can send along with a write. */
export interface Cookie {
  /** What a request carries, if anything. */
  readonly read: (header: string | undefined) => string | undefined
  readonly write: (value: string, maxAgeSeconds: number) => string
  readonly clear: () => string
}

/** Over TLS the prefix makes browsers take the cookie from this host alone, so that no neighbour can plant one. */
const names = {
  session: { plain: 'parley_session', secure: '__Host-parley', path: '/' },
  'single-sign-on': { plain: 'parley_sso', secure: '__Host-parley-sso', path: '/' },
  // That prefix is for cookies of the whole host, and these are for pages outsiders see.
  prospect: { plain: 'parley_shared', secure: '__Secure-parley-shared', path: '/l' },
  voter: { plain: 'parley_voter', secure: '__Secure-parley-voter', path: '/p/' },
} as const

export function createCookie(purpose: keyof typeof names, publicUrl: string | null): Cookie {
  const isSecure = publicUrl?.startsWith('https:') ?? false
  const { path } = names[purpose]
  const name = isSecure ? names[purpose].secure : names[purpose].plain

  function write(value: string, maxAgeSeconds: number): string {
    return `${name}=${value}; Path=${path}; HttpOnly; SameSite=Lax; Max-Age=${maxAgeSeconds}${isSecure ? '; Secure' : ''}`
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
