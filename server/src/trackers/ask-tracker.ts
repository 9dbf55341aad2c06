import type { IncomingHttpHeaders } from 'node:http'
import { fail, ok, type Result } from '@parley/shared/base/result.ts'
import type { Clock } from '@parley/shared/base/sources.ts'
import type { OutboundFailure, Outgoing, sendOut } from '../outbound/send-out.ts'
import { askedToWait } from './asked-to-wait.ts'
import type { Trouble } from './tracker-adapter.ts'

export interface TrackerAnswer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  /** Undefined where there is none. */
  readonly json: unknown
  /** How long it asks to be left alone; null where it does not. */
  readonly waitMs: number | null
}

export type AskTracker = (outgoing: Outgoing) => Promise<Result<TrackerAnswer, Trouble>>

export interface AskTrackerOptions {
  readonly send: (outgoing: Outgoing) => ReturnType<typeof sendOut>
  readonly clock: Clock
}

/** Asks a tracker, and tells what concerns one issue from what concerns the tracker as a whole. */
export function createAskTracker({ send, clock }: AskTrackerOptions): AskTracker {
  return async (outgoing) => {
    const sent = await send(outgoing)
    if (!sent.ok) return fail(troubleOf(sent.failure))
    const { status, headers, body } = sent.value
    const waitMs = askedToWait(headers, clock())
    if (status === 401) return fail({ problem: 'token-refused', waitMs: null, words: 'The token was refused.' })
    if (status === 429 || (status === 403 && waitMs !== null)) return fail(tooManyRequests(waitMs))
    if (status >= 500) return fail({ problem: 'unreachable', waitMs, words: `It answered ${status}.` })
    if (body === '' || (status >= 300 && status < 400)) return ok({ status, headers, waitMs, json: undefined })
    try {
      return ok({ status, headers, waitMs, json: JSON.parse(body) })
    } catch {
      return status < 300 ? fail(notUnderstood('It answered something other than JSON.')) : ok({ status, headers, waitMs, json: undefined })
    }
  }
}

export function tooManyRequests(waitMs: number | null): Trouble {
  return { problem: 'rate-limited', waitMs, words: 'It asks us to wait: too many requests.' }
}

export function notUnderstood(words: string): Trouble {
  return { problem: 'not-understood', waitMs: null, words }
}

function troubleOf({ kind, words }: OutboundFailure): Trouble {
  if (kind === 'too-large') return notUnderstood('Its answer is too large.')
  if (kind === 'timed-out') return { problem: 'unreachable', waitMs: null, words: 'It did not answer in time.' }
  return { problem: 'unreachable', waitMs: null, words: `It cannot be reached: ${words}.` }
}
