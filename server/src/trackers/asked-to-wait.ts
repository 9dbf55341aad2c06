import type { IncomingHttpHeaders } from 'node:http'

const shortest = 1000
/** No answer keeps us away for longer than this, whatever it says. */
const longest = 24 * 3600 * 1000

/**
 * For how long an answer asks to be left alone, or null where it does not. `retry-after` counts seconds or names a time; GitHub
 * tells the second at which its hour ends, Linear the millisecond.
 */
export function askedToWait(headers: IncomingHttpHeaders, now: number): number | null {
  const wait =
    retryAfter(headers['retry-after'], now) ??
    (headers['x-ratelimit-remaining'] === '0' ? until(headers['x-ratelimit-reset'], 1000, now) : null) ??
    (headers['x-ratelimit-requests-remaining'] === '0' ? until(headers['x-ratelimit-requests-reset'], 1, now) : null)
  return wait === null ? null : Math.min(longest, Math.max(shortest, wait))
}

function retryAfter(text: string | undefined, now: number): number | null {
  if (text === undefined) return null
  if (/^\d+$/.test(text)) return Number(text) * 1000
  const at = Date.parse(text)
  return Number.isNaN(at) ? null : at - now
}

function until(text: string | string[] | undefined, unitMs: number, now: number): number | null {
  return typeof text === 'string' && /^\d+$/.test(text) ? Number(text) * unitMs - now : null
}
