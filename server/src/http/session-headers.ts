import type { OutgoingHttpHeaders } from 'node:http'
import { createCookie } from '../auth/cookie.ts'
import { sessionMs } from '../auth/sessions.ts'
import type { Config } from '../config/config.ts'

/** Gives the browser a session; without a token, takes it away. */
export function sessionHeaders(token: string | undefined, { publicUrl }: Pick<Config, 'publicUrl'>): OutgoingHttpHeaders {
  const cookie = createCookie('session', publicUrl)
  return { 'set-cookie': token === undefined ? cookie.clear() : cookie.write(token, sessionMs / 1000) }
}
