import { instantAt } from '@parley/shared/base/instant.ts'
import { fail, ok, type Result } from '@parley/shared/base/result.ts'
import { unreachable } from '@parley/shared/base/unreachable.ts'
import type { ControlRequest } from '@parley/shared/protocol/control.ts'
import type { AuthContext } from '../auth/auth-context.ts'
import { changeRole, removeMember } from '../auth/change-members.ts'
import { invite } from '../auth/invite.ts'
import type { Refusal } from '../auth/refusal.ts'
import { createSetupLink } from '../auth/set-up.ts'
import { findMember, findWorkspace } from './find-member.ts'

export type UsersContext = Pick<AuthContext, 'storage' | 'accessChanges' | 'mailer' | 'links'>

const longestLog = 1000

/** What the operator wants done about people; the answer is text for a person. */
export async function governUsers(
  context: UsersContext,
  { order, workspace: named }: Extract<ControlRequest, { kind: 'user' }>,
  at: number,
): Promise<Result<string, string>> {
  const { storage, accessChanges } = context
  const by = { actor: 'operator', at } as const
  switch (order.kind) {
    case 'list':
      return ok(await listUsers(context))
    case 'setup-link': {
      const link = await createSetupLink({ ...context, clock: () => at })
      return link === undefined ? fail('There is a workspace already: invite an owner instead.') : ok(link)
    }
    case 'log':
    case 'invite': {
      const workspace = await findWorkspace(storage, named)
      if (!workspace.ok) return workspace
      if (order.kind === 'log') return ok((await storage.listAudit(workspace.value.id, longestLog)).map(lineOf).join('\n'))
      const invited = await invite(context, { workspaceId: workspace.value.id, email: order.email, role: order.role }, by)
      return invited.ok
        ? ok(`${invited.value.invitation.email} is invited to ${workspace.value.name} as ${order.role}: ${invited.value.link}`)
        : fail(sentenceOf(invited.failure))
    }
    case 'role':
    case 'remove':
    case 'sign-out': {
      const found = await findMember(storage, { email: order.email, workspace: named })
      if (!found.ok) return found
      const { id: personId, workspaceId, name } = found.value
      const member = { workspaceId, personId }
      if (order.kind === 'sign-out') {
        const ended = await storage.endSessions({ personId, id: null, keep: null }, by)
        for (const credentialId of ended) accessChanges.publish({ kind: 'credential', credentialId })
        return ok(`Ended ${ended.length} sessions of ${name}.`)
      }
      const done =
        order.kind === 'role' ? await changeRole(context, { member, role: order.role }, by) : await removeMember(context, member, by)
      if (!done.ok) return fail(sentenceOf(done.failure))
      return ok(order.kind === 'role' ? `${name} is ${order.role} now.` : `${name} is removed.`)
    }
    default:
      return unreachable(order)
  }
}

async function listUsers({ storage }: UsersContext): Promise<string> {
  const workspaces = await storage.listWorkspaces()
  const lines = await Promise.all(
    workspaces.map(async ({ id, name }) => {
      const people = (await storage.listPeople(id)).filter(({ isActive }) => isActive)
      return people.map(({ email, role, name: person, lastSeenAt }) =>
        [name, email, role, person, lastSeenAt === null ? 'never seen' : instantAt(lastSeenAt)].join('\t'),
      )
    }),
  )
  return lines.flat().join('\n') || 'There is nobody yet.'
}

interface Told {
  readonly at: number
  readonly actor: string
  readonly action: string
  readonly target: string
  readonly detail: string
}

function lineOf({ at, actor, action, target, detail }: Told): string {
  return [instantAt(at), actor, action, target, detail].join('\t')
}

function sentenceOf(refusal: Refusal): string {
  const reason = refusal.kind === 'wait' ? 'wait' : refusal.reason
  if (reason === 'bad-email') return 'That is no e-mail address.'
  if (reason === 'already-member') return 'Somebody with that address is a member already.'
  if (reason === 'last-owner') return 'A workspace needs an owner, and this is the last one.'
  return `It is refused: ${reason}.`
}
