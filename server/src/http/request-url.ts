import type { IncomingMessage } from 'node:http'

/** The address a request asks for, or null for a target that is no address, as `//` is. */
export function urlOf(request: IncomingMessage): URL | null {
  return URL.parse(request.url ?? '/', 'http://server')
}
