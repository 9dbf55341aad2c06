import type { RequestId } from '../model/ids.ts'
import type { Request } from '../model/request.ts'

/** The request that stands for this one: the last of those it was merged into, or itself. */
export function standingRequest(requests: ReadonlyMap<RequestId, Request>, request: Request): Request {
  const seen = new Set<RequestId>()
  let standing = request
  while (standing.mergedIntoId !== null && !seen.has(standing.id)) {
    seen.add(standing.id)
    const next = requests.get(standing.mergedIntoId)
    if (next === undefined) break
    standing = next
  }
  return standing
}
