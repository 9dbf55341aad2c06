import type { Request } from '../model/request.ts'

/** Answers that were given before, the most used first, then the latest: what was said well need not be said anew. */
export function pastWordings(requests: Iterable<Request>, triage: 'declined' | 'answered', most = 8): readonly string[] {
  const used = new Map<string, { readonly times: number; readonly last: string }>()
  for (const request of requests) {
    if (request.triage !== triage || request.answer === null) continue
    const before = used.get(request.answer)
    const at = request.triagedAt ?? ''
    used.set(request.answer, { times: (before?.times ?? 0) + 1, last: before !== undefined && before.last > at ? before.last : at })
  }
  return [...used]
    .sort(([, a], [, b]) => b.times - a.times || (a.last < b.last ? 1 : -1))
    .slice(0, most)
    .map(([wording]) => wording)
}
