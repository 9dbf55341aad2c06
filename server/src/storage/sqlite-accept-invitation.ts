import type { DatabaseSync } from 'node:sqlite'
import { fail } from '@parley/shared/base/result.ts'
import type { Acceptance, Invitation, Invitations } from './invitations.ts'
import { invitationOf, invitationRows, stillOpen } from './sqlite-invitations.ts'
import { prepareJoin } from './sqlite-join.ts'
import { prepareUseToken, prepareVoidTokens } from './sqlite-one-time-tokens.ts'
import type { Blocking } from './storage-calls.ts'
import { allOrNothing } from './transaction.ts'

type Accepting = Pick<Invitations, 'acceptInvitation' | 'findInvitation' | 'invitationsFor'>

export function prepareAcceptInvitation(database: DatabaseSync): Blocking<Accepting> {
  const useToken = prepareUseToken(database)
  const voidTokens = prepareVoidTokens(database)
  const { findOrCreate, enter } = prepareJoin(database)
  const byId = database.prepare(`${invitationRows} AND ${stillOpen} AND invitations.id = ?`)
  const byToken = database.prepare(
    `${invitationRows} AND ${stillOpen} AND invitations.id =
       (SELECT subject FROM one_time_tokens WHERE purpose = 'invitation' AND hash = ? AND expires_at > ? AND used_at IS NULL)`,
  )
  const byEmail = database.prepare(`${invitationRows} AND ${stillOpen} AND invitations.email = ? ORDER BY invitations.created_at DESC`)
  const accept = database.prepare('UPDATE invitations SET accepted_at = ? WHERE workspace_id = ? AND id = ? AND accepted_at IS NULL')

  /** The invitation whose token was used up by this, or that the id names. */
  function taken({ by, at }: Acceptance): Invitation | undefined {
    const id = by.kind === 'id' ? by.id : useToken('invitation', by.hash, at)?.subject
    const row = id === undefined ? undefined : byId.get(at, id)
    return row && invitationOf(row)
  }

  return {
    findInvitation(tokenHash, now) {
      const row = byToken.get(now, tokenHash, now)
      return row && invitationOf(row)
    },
    invitationsFor: (email, now) => byEmail.all(now, email).map(invitationOf),
    acceptInvitation(acceptance) {
      return allOrNothing(database, () => {
        const invitation = taken(acceptance)
        if (invitation === undefined) return fail('void-invitation')
        const { id, workspaceId, role, email } = invitation
        const { joiner, personId, at } = acceptance
        const account = findOrCreate(joiner, at)
        if (!account.ok) return account
        if (account.value.email !== email) return fail('other-address')
        if (accept.run(at, workspaceId, id).changes === 0) return fail('void-invitation')
        voidTokens('invitation', id)
        return enter({ workspaceId, role, account: account.value, personId, deed: { action: 'joined', actor: account.value.id, at } })
      })
    },
  }
}
