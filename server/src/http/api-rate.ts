import type { Bucket } from '../auth/buckets.ts'
import type { Reply } from './respond.ts'
import type { IdentifiedCall } from './route.ts'
import { withHeaders } from './with-headers.ts'

/** Two hundred at once, then twenty a second. */
const apiRate: Bucket = { burst: 200, refillMs: 50 }

/** Answers as often as one credential may ask, and says in every answer how much is left. */
export async function withinRate({ identity, services }: IdentifiedCall, answer: () => Promise<Reply>): Promise<Reply> {
  const { apiBuckets: buckets } = services
  const key = `api ${identity.credential.id}`
  const waitMs = buckets.wait(key, apiRate, 1)
  if (waitMs > 0) return withHeaders({ ...problemTooMany, retryAfterMs: waitMs }, limits(0))
  buckets.take(key, apiRate, 1)
  // What one more unit than is left would have to wait for says how many are.
  const owedMs = buckets.wait(key, apiRate, apiRate.burst)
  return withHeaders(await answer(), limits(apiRate.burst - Math.ceil(owedMs / apiRate.refillMs)))
}

const problemTooMany = { kind: 'problem', problem: 'too-many', detail: 'this token asks too often' } as const

const window = (apiRate.burst * apiRate.refillMs) / 1000

function limits(left: number): Readonly<Record<string, string>> {
  return { ratelimit: `"token";r=${Math.max(0, left)}`, 'ratelimit-policy': `"token";q=${apiRate.burst};w=${window}` }
}
