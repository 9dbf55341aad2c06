import type { IncomingMessage } from 'node:http'
import type { Config } from '../config/config.ts'

/**
 * Whether a browser's request comes from our own pages. Browsers attach cookies to what other sites ask for, and do not
 * apply CORS to WebSockets, so whatever writes or opens a socket is checked here. Programs send no Origin.
 */
export function isSameOrigin(request: IncomingMessage, config: Pick<Config, 'publicUrl'>): boolean {
  const { origin, host } = request.headers
  if (origin === undefined) return true
  if (config.publicUrl !== null) return origin === new URL(config.publicUrl).origin
  return origin === `http://${host}` || origin === `https://${host}`
}
