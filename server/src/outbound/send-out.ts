import { lookup as lookUp } from 'node:dns'
import { request as requestPlain, type IncomingHttpHeaders, type IncomingMessage, type RequestOptions } from 'node:http'
import { request as requestSecure } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { fail, ok, type Result } from '@parley/shared/base/result.ts'
import { isOpenTarget, type IsAllowed } from './allowed-target.ts'

export interface Outgoing {
  readonly url: string
  readonly method: 'GET' | 'POST'
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

export interface OutboundOptions {
  /** Which addresses may be connected to, at which port; those of the open internet unless told otherwise. */
  readonly isAllowed?: IsAllowed
  /** For everything together: the name, the connection and the last byte of the answer. */
  readonly timeoutMs?: number
  /** How much of an answer is read; with 0 nothing is, and whatever comes is good. */
  readonly maxBytes?: number
}

export interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** Why there is no answer, and a sentence part that says so. */
export interface OutboundFailure {
  readonly kind: 'forbidden' | 'timed-out' | 'too-large' | 'unreachable'
  readonly words: string
}

const forbidden = { kind: 'forbidden', words: 'the address is not one of the open internet' } as const
const timedOut = { kind: 'timed-out', words: 'did not answer' } as const
const tooLarge = { kind: 'too-large', words: 'the answer is too large' } as const

type Outcome = Result<Answer, OutboundFailure>

/**
 * The one way out to an address that somebody typed in. Every address the name stands for is checked in the very look-up the
 * connection uses, so that no second answer of a name server can lead elsewhere; redirects are not followed, nothing is
 * unpacked, and no cookie is kept.
 */
export function sendOut(
  { url, method, headers = {}, body = '' }: Outgoing,
  { isAllowed = isOpenTarget, timeoutMs = 5000, maxBytes = 0 }: OutboundOptions = {},
): Promise<Outcome> {
  const target = new URL(url)
  const host = target.hostname.replace(/^\[|\]$/g, '')
  const port = target.port === '' ? (target.protocol === 'https:' ? 443 : 80) : Number(target.port)
  // Node looks up no literal address, so these never reach the guarded look-up.
  if (isIP(host) !== 0 && !isAllowed(host, port)) return Promise.resolve(fail(forbidden))
  const length = method === 'GET' ? {} : { 'content-length': Buffer.byteLength(body) }
  const options: RequestOptions = {
    method,
    headers: { ...headers, ...length, 'accept-encoding': 'identity', 'user-agent': 'Parley' },
    lookup: guarded((address) => isAllowed(address, port)),
    agent: false,
    signal: AbortSignal.timeout(timeoutMs),
  }
  return new Promise((resolve) => {
    const send = target.protocol === 'https:' ? requestSecure : requestPlain
    const request = send(target, options, (response) => read(response, maxBytes, resolve))
    request.on('error', (error) => resolve(fail(failureOf(error))))
    request.end(body)
  })
}

function read(response: IncomingMessage, maxBytes: number, done: (outcome: Outcome) => void): void {
  const { statusCode: status = 0, headers } = response
  const chunks: Buffer[] = []
  let size = 0
  function finish(outcome: Outcome): void {
    response.destroy()
    done(outcome)
  }
  if (maxBytes === 0) return finish(ok({ status, headers, body: '' }))
  response.on('data', (chunk: Buffer) => {
    size += chunk.length
    if (size > maxBytes) finish(fail(tooLarge))
    else chunks.push(chunk)
  })
  response.on('end', () => finish(ok({ status, headers, body: Buffer.concat(chunks).toString('utf8') })))
  response.on('error', (error) => finish(fail(failureOf(error))))
}

function failureOf(error: Error): OutboundFailure {
  if (error.name === 'TimeoutError' || error.name === 'AbortError') return timedOut
  return error.message === forbidden.words ? forbidden : { kind: 'unreachable', words: error.message }
}

function guarded(isAllowed: (address: string) => boolean): LookupFunction {
  return (hostname, options, done) => {
    lookUp(hostname, { ...options, all: true }, (error, addresses) => {
      if (error !== null) return done(error, [])
      const [first] = addresses
      if (first === undefined || !addresses.every(({ address }) => isAllowed(address))) return done(new Error(forbidden.words), [])
      if (options.all === true) done(null, addresses)
      else done(null, first.address, first.family)
    })
  }
}
