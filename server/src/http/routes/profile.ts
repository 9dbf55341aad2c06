import { changePassword as changeBody, editProfile, type Profile } from '@parley/shared/protocol/accounts.ts'
import { changePassword } from '../../auth/change-password.ts'
import type { Account, Membership } from '../../storage/accounts.ts'
import type { Person } from '../../storage/directory.ts'
import { answerResult } from '../answer-result.ts'
import { readJson } from '../read-body.ts'
import type { Route } from '../route.ts'
import { sessionHeaders } from '../session-headers.ts'
import { withAccount } from '../with-account.ts'

export const profile: Route = {
  method: 'GET',
  path: '/api/v1/profile',
  access: 'session',
  async handle({ identity: { person }, services: { storage } }) {
    const { accountId, workspaceId } = person
    const account = accountId === null ? undefined : await storage.findAccount({ kind: 'id', id: accountId })
    if (account !== undefined) return { kind: 'json', value: profileOf(person, account, await storage.listMemberships(account.id)) }
    const workspace = await storage.findWorkspace(workspaceId)
    return { kind: 'json', value: profileOf(person, undefined, [{ person, workspaceName: workspace?.name ?? '' }]) }
  },
}

export const editProfileRoute: Route = {
  method: 'PATCH',
  path: '/api/v1/profile',
  access: 'session',
  async handle(call) {
    const body = await readJson(call.request, editProfile)
    if (!body.ok) return body.failure
    return withAccount(call, async ({ id }) => {
      await call.services.storage.renameAccount(id, body.value.name)
      return { kind: 'empty' }
    })
  },
}

export const changePasswordRoute: Route = {
  method: 'POST',
  path: '/api/v1/profile/password',
  access: 'session',
  async handle(call) {
    const { request, services, identity, address } = call
    const body = await readJson(request, changeBody)
    if (!body.ok) return body.failure
    return withAccount(call, async (account) => {
      const changed = await changePassword(services, identity, { ...body.value, account, address })
      return answerResult(changed, (token) => ({ kind: 'empty', headers: sessionHeaders(token, services.config) }))
    })
  },
}

function profileOf(me: Person, account: Account | undefined, memberships: readonly Membership[]): Profile {
  return {
    name: me.name,
    email: me.email,
    hasPassword: (account?.passwordHash ?? null) !== null,
    hasSecondFactor: (account?.secondFactor ?? null) !== null,
    recoveryCodesLeft: account?.secondFactor?.recoveryCodesLeft ?? 0,
    singleSignOn: account?.hasIdentity ?? false,
    workspaces: memberships.map(({ person: { id, workspaceId, role }, workspaceName }) => ({
      id: workspaceId,
      name: workspaceName,
      role,
      isCurrent: id === me.id,
    })),
  }
}
