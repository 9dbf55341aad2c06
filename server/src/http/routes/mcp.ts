import type { TokenScope } from '@parley/shared/model/token-scope.ts'
import * as z from 'zod/mini'
import { mayReach } from '../../auth/may-reach.ts'
import { answerMcp } from '../../mcp/answer-mcp.ts'
import { withinRate } from '../api-rate.ts'
import { readJson } from '../read-body.ts'
import { problem, type Reply } from '../respond.ts'
import type { Route } from '../route.ts'

/** Assistants speak here with a token; a cookie alone would let a page speak in somebody’s name. */
export const mcp: Route = {
  method: 'POST',
  path: '/mcp',
  access: 'member',
  handle: (call) =>
    withinRate(call, async (): Promise<Reply> => {
      const { request, identity, services } = call
      const { person, credential } = identity
      const may = (scope: TokenScope): boolean => mayReach(identity, scope)
      if (credential.kind !== 'token') return problem('forbidden', 'this is for tokens')
      const body = await readJson(request, z.unknown())
      if (!body.ok) return body.failure
      const { accept = '', 'mcp-protocol-version': version } = request.headers
      const headers = {
        accept,
        'content-type': 'application/json',
        ...(typeof version === 'string' ? { 'mcp-protocol-version': version } : {}),
      }
      const asked = new Request('http://parley.invalid/mcp', { method: 'POST', headers, body: JSON.stringify(body.value) })
      const answer = await answerMcp({ desk: services.api, person, scopes: credential.scopes, may }, asked)
      if (answer.status === 202) return { kind: 'accepted' }
      const text = await answer.text()
      return answer.ok ? { kind: 'content', type: 'application/json', body: text } : problem('bad-request', text.slice(0, 300))
    }),
}
