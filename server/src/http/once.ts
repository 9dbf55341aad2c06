import { createHash } from 'node:crypto'
import { problem, type Reply } from './respond.ts'
import { readStoredReply } from './read-stored-reply.ts'
import type { IdentifiedCall } from './route.ts'
import { withHeaders } from './with-headers.ts'

const keptMs = 24 * 3600 * 1000
const keyShape = /^[\x21-\x7e]{1,200}$/

/** Does a write that has a name once: whoever sends it again within a day is told what came of it the first time. */
export async function once(call: IdentifiedCall, body: unknown, answer: (key: string | null) => Promise<Reply>): Promise<Reply> {
  const { identity, services, request } = call
  const { person } = identity
  const { storage, clock } = services
  const key = request.headers['idempotency-key']
  if (key === undefined) return answer(null)
  if (typeof key !== 'string' || !keyShape.test(key)) return problem('bad-request', 'idempotency-key: must be 1 to 200 visible characters')
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([request.method, request.url, person.role, request.headers['if-match'] ?? null, body]))
    .digest('base64url')
  const personId = person.id
  const at = clock()
  const claim = await storage.claimReply({ personId, key, fingerprint, process: services.process, at }, at - keptMs)
  if (claim.kind === 'another-request') return problem('unprocessable', 'idempotency-key: it stands for another request')
  if (claim.kind === 'under-way') return problem('conflict', 'idempotency-key: the same request is under way')
  if (claim.kind === 'answered') return withHeaders(readStoredReply(claim.reply), { 'idempotent-replayed': 'true' })
  let kept = false
  try {
    const reply = await answer(key)
    if (reply.kind === 'problem' && (reply.problem === 'unavailable' || reply.problem === 'bug')) return reply
    await storage.keepReply(personId, key, JSON.stringify(reply))
    kept = true
    return reply
  } finally {
    if (!kept) await storage.dropReply(personId, key)
  }
}
