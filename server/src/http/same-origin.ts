import type { IncomingMessage } from 'node:http'
import type { Config } from '../config/config.ts'

/**
 * Whether a browser's request comes from our own pages. Browsers attach cookies to what other sites ask for, and do not
 * apply CORS to WebSockets, so whatever writes or opens a socket is checked here. Programs send no Origin.
 */
export function isSameOrigin({ headers }: Pick<IncomingMessage, 'headers'>, { publicUrl }: Pick<Config, 'publicUrl'>): boolean {
  const { origin, host, 'sec-fetch-site': site } = headers
  // A neighbour on the same domain is another site as well.
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false
  if (origin === undefined) return true
  if (publicUrl !== null) return origin === publicUrl
  return origin === `http://${host}` || origin === `https://${host}`
}
