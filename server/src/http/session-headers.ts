import type { OutgoingHttpHeaders } from 'node:http'
import { sessionCookie } from '../auth/session-cookie.ts'
import { sessionMs } from '../auth/sessions.ts'
import type { Config } from '../config/config.ts'

/** Gives the browser a session; without a token, takes it away. */
export function sessionHeaders(token: string | undefined, { publicUrl }: Pick<Config, 'publicUrl'>): OutgoingHttpHeaders {
  const secure = publicUrl?.startsWith('https:') ?? false
  const maxAgeSeconds = token === undefined ? 0 : sessionMs / 1000
  return { 'set-cookie': sessionCookie(token ?? '', { secure, maxAgeSeconds }) }
}
