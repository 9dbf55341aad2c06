import { instantAt } from '@parley/shared/base/instant.ts'
import { startPreview as startBody, type PreviewTicket } from '@parley/shared/protocol/preview.ts'
import { startPreview } from '../../auth/start-preview.ts'
import { answerResult } from '../answer-result.ts'
import { readJson } from '../read-body.ts'
import type { Route } from '../route.ts'

/** Lets an owner see the roadmap as another role does. */
export const startPreviewRoute: Route = {
  method: 'POST',
  path: '/api/v1/previews',
  access: 'owner',
  async handle({ request, services, identity }) {
    const body = await readJson(request, startBody)
    if (!body.ok) return body.failure
    const { role } = body.value
    return answerResult(await startPreview(services, identity, role), ({ ticket, expiresAt }) => ({
      kind: 'json',
      status: 201,
      value: { ticket, role, expiresAt: instantAt(expiresAt) } satisfies PreviewTicket,
    }))
  },
}
