import type { OutgoingHttpHeaders } from 'node:http'
import type { Reply } from './respond.ts'

/** The same answer, with more said about it. */
export function withHeaders(reply: Reply, headers: OutgoingHttpHeaders): Reply {
  return reply.kind === 'accepted' ? reply : { ...reply, headers: { ...reply.headers, ...headers } }
}
