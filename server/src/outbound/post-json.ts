import { lookup as lookUp } from 'node:dns'
import { request as requestPlain } from 'node:http'
import { request as requestSecure } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { isPublicAddress } from './public-address.ts'

export interface PostOptions {
  /** Which addresses may be connected to; those of the open internet unless told otherwise. */
  readonly isAllowed?: (address: string) => boolean
  readonly timeoutMs?: number
  readonly headers?: Readonly<Record<string, string>>
}

const forbidden = 'the address is not one of the open internet'

/**
 * Sends JSON to an address somebody typed in and says what came of it. Every address the name stands for is checked in the
 * very look-up the connection uses, so that no second answer of a name server can lead elsewhere; redirects are not followed
 * and answers are not read. A text is taken for JSON that is written already.
 */
export function postJson(
  url: string,
  body: unknown,
  { isAllowed = isPublicAddress, timeoutMs = 5000, headers = {} }: PostOptions = {},
): Promise<string> {
  const target = new URL(url)
  const host = target.hostname.replace(/^\[|\]$/g, '')
  // Node looks up no literal address, so these never reach the guarded look-up.
  if (isIP(host) !== 0 && !isAllowed(host)) return Promise.resolve(forbidden)
  const bytes = typeof body === 'string' ? body : JSON.stringify(body)
  return new Promise((resolve) => {
    const send = target.protocol === 'https:' ? requestSecure : requestPlain
    const request = send(
      target,
      {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json', 'content-length': Buffer.byteLength(bytes), 'user-agent': 'Parley' },
        lookup: guarded(isAllowed),
        agent: false,
        signal: AbortSignal.timeout(timeoutMs),
      },
      (response) => {
        const status = response.statusCode ?? 0
        response.destroy()
        resolve(status >= 200 && status < 300 ? 'delivered' : `answered ${status}`)
      },
    )
    request.on('error', (error) => resolve(error.name === 'TimeoutError' || error.name === 'AbortError' ? 'did not answer' : error.message))
    request.end(bytes)
  })
}

function guarded(isAllowed: (address: string) => boolean): LookupFunction {
  return (hostname, options, done) => {
    lookUp(hostname, { ...options, all: true }, (error, addresses) => {
      if (error !== null) return done(error, [])
      const [first] = addresses
      if (first === undefined || !addresses.every(({ address }) => isAllowed(address))) return done(new Error(forbidden), [])
      if (options.all === true) done(null, addresses)
      else done(null, first.address, first.family)
    })
  }
}
