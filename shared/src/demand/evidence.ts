import type { FeatureId, RequestId } from '../model/ids.ts'
import { evidenceFor, type Request } from '../model/request.ts'

/** The requests that are evidence for each feature. */
export function evidenceByFeature(requests: ReadonlyMap<RequestId, Request>): ReadonlyMap<FeatureId, readonly Request[]> {
  const evidence = new Map<FeatureId, Request[]>()
  for (const request of requests.values()) {
    const featureId = featureBehind(request, requests)
    if (featureId === null) continue
    const sofar = evidence.get(featureId)
    if (sofar === undefined) evidence.set(featureId, [request])
    else sofar.push(request)
  }
  return evidence
}

/**
 * A merged request is evidence for what the request it was merged into is about, even where that one was withdrawn: its rep
 * speaks for one customer only. Merges made at the same time can lead in a circle; then each speaks for itself.
 */
function featureBehind(request: Request, requests: ReadonlyMap<RequestId, Request>): FeatureId | null {
  const own = evidenceFor(request)
  if (request.mergedIntoId === null || request.deletedAt !== null || request.triage === 'declined') return own
  const seen = new Set<RequestId>()
  let last = request
  while (last.mergedIntoId !== null) {
    if (seen.has(last.id)) return own
    seen.add(last.id)
    const next = requests.get(last.mergedIntoId)
    if (next === undefined) return own
    last = next
  }
  return evidenceFor({ ...last, deletedAt: null })
}
