import { renameWorkspace, switchWorkspace } from '@parley/shared/protocol/accounts.ts'
import { deedOf } from '../deed-of.ts'
import { readJson } from '../read-body.ts'
import { problem } from '../respond.ts'
import type { Route } from '../route.ts'
import { sessionHeaders } from '../session-headers.ts'
import { withAccount } from '../with-account.ts'

export const renameWorkspaceRoute: Route = {
  method: 'PATCH',
  path: '/api/v1/workspace',
  access: 'owner',
  async handle(call) {
    const body = await readJson(call.request, renameWorkspace)
    if (!body.ok) return body.failure
    const { workspaceId } = call.identity.person
    const renamed = await call.services.storage.renameWorkspace(workspaceId, body.value.name, deedOf(call))
    return renamed.ok ? { kind: 'empty' } : problem('forbidden')
  },
}

/** The session goes on in another place of the same account; what is open for the old one is told to ask again. */
export const switchWorkspaceRoute: Route = {
  method: 'POST',
  path: '/api/v1/workspace/switch',
  access: 'session',
  async handle(call) {
    const { request, services, identity } = call
    const body = await readJson(request, switchWorkspace)
    if (!body.ok) return body.failure
    return withAccount(call, async ({ id }) => {
      const memberships = await services.storage.listMemberships(id)
      const wanted = memberships.find(({ person }) => person.workspaceId === body.value.workspaceId)
      if (wanted === undefined) return problem('not-found')
      const { credential } = identity
      const now = { personId: wanted.person.id, authenticatedAt: credential.authenticatedAt ?? 0 }
      const token = await services.sessions.rotate(credential.id, now)
      if (token === undefined) return problem('unauthenticated')
      services.accessChanges.publish({ kind: 'credential', credentialId: credential.id })
      return { kind: 'empty', headers: sessionHeaders(token, services.config) }
    })
  },
}
