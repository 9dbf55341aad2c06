import { unreachable } from '@parley/shared/base/unreachable.ts'
import { purgeOrder } from '@parley/shared/protocol/history.ts'
import { readJson } from '../read-body.ts'
import { problem } from '../respond.ts'
import type { Route } from '../route.ts'
import { roadmapOf } from '../roadmap-of.ts'

/** Forgets something for good. */
export const purgeRoute: Route = {
  method: 'POST',
  path: '/api/v1/roadmaps/:id/purges',
  access: 'owner',
  isFresh: true,
  async handle(call) {
    const body = await readJson(call.request, purgeOrder)
    if (!body.ok) return body.failure
    const roadmap = await roadmapOf(call)
    if (roadmap === undefined) return problem('not-found')
    const purged = await call.services.purge({ roadmap, actor: call.identity.person.id, target: body.value.target })
    if (purged.ok) return { kind: 'empty' }
    switch (purged.failure) {
      case 'no-such-kind':
        return problem('unprocessable', 'target: must name a feature, brief, comment, request or contact')
      case 'not-allowed':
        return problem('forbidden', 'only owners purge')
      case 'busy':
        return problem('unavailable', 'nothing was purged, for the document could not be exchanged: try again')
      default:
        return unreachable(purged.failure)
    }
  },
}
