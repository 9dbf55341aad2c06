import { instantAt } from '@parley/shared/base/instant.ts'
import { asId } from '@parley/shared/model/ids.ts'
import { changeRole as changeRoleBody, type Member } from '@parley/shared/protocol/accounts.ts'
import { changeRole, readmitMember, removeMember } from '../../auth/change-members.ts'
import type { MemberKey } from '../../storage/members.ts'
import { answerResult } from '../answer-result.ts'
import { deedOf } from '../deed-of.ts'
import { readJson } from '../read-body.ts'
import type { IdentifiedCall, Route } from '../route.ts'

const path = '/api/v1/members'

/** Addresses are for owners, who need them, and for oneself. */
export const listMembers: Route = {
  method: 'GET',
  path,
  access: 'session',
  async handle({ identity: { person: me }, services: { storage } }) {
    const people = (await storage.listPeople(me.workspaceId)).filter(({ isActive }) => isActive)
    const value = people.map(({ id, name, email, role, title, lastSeenAt }): Member => ({
      id,
      name,
      email: me.role === 'owner' || id === me.id ? email : '',
      role,
      title,
      isMe: id === me.id,
      lastSeenAt: lastSeenAt === null ? null : instantAt(lastSeenAt),
    }))
    return { kind: 'json', value }
  },
}

export const changeRoleRoute: Route = {
  method: 'PATCH',
  path: `${path}/:id`,
  access: 'owner',
  isFresh: true,
  async handle(call) {
    const body = await readJson(call.request, changeRoleBody)
    if (!body.ok) return body.failure
    const changed = await changeRole(call.services, { member: memberIn(call), role: body.value.role }, deedOf(call))
    return answerResult(changed, () => ({ kind: 'empty' }))
  },
}

export const removeMemberRoute: Route = {
  method: 'DELETE',
  path: `${path}/:id`,
  access: 'owner',
  isFresh: true,
  async handle(call) {
    return answerResult(await removeMember(call.services, memberIn(call), deedOf(call)), () => ({ kind: 'empty' }))
  },
}

/** Takes back a removal of a moment ago. */
export const readmitMemberRoute: Route = {
  method: 'POST',
  path: `${path}/:id/readmission`,
  access: 'owner',
  isFresh: true,
  async handle(call) {
    return answerResult(await readmitMember(call.services, memberIn(call), deedOf(call)), () => ({ kind: 'empty' }))
  },
}

function memberIn({ params, identity }: IdentifiedCall): MemberKey {
  return { workspaceId: identity.person.workspaceId, personId: asId(params['id'] ?? '') }
}
