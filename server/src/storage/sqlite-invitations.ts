import type { DatabaseSync } from 'node:sqlite'
import { fail, ok } from '@parley/shared/base/result.ts'
import type { Result } from '@parley/shared/base/result.ts'
import { asId } from '@parley/shared/model/ids.ts'
import type { Deed } from './audit.ts'
import type { Invitation, InvitationKey, Invitations, NewInvitation } from './invitations.ts'
import { integerOf, roleOf, textOf, textOrNull } from './row.ts'
import type { Row } from './row.ts'
import { prepareRecordDeed } from './sqlite-audit.ts'
import { prepareAddToken, prepareVoidTokens } from './sqlite-one-time-tokens.ts'
import { prepareMayGovern } from './sqlite-owners.ts'
import type { Blocking } from './storage-calls.ts'
import { allOrNothing } from './transaction.ts'

export const invitationRows = `
  SELECT invitations.*, workspaces.name AS workspace_name, people.name AS inviter_name
  FROM invitations JOIN workspaces ON workspaces.id = invitations.workspace_id
  LEFT JOIN people ON people.id = invitations.inviter_id AND people.workspace_id = invitations.workspace_id
  WHERE invitations.accepted_at IS NULL`

export const stillOpen = `
  invitations.expires_at > ? AND (invitations.inviter_id IS NULL OR (people.role = 'owner' AND people.removed_at IS NULL))`

type Governed = Omit<Invitations, 'acceptInvitation' | 'findInvitation' | 'invitationsFor'>

export function prepareInvitations(database: DatabaseSync): Blocking<Governed> {
  const record = prepareRecordDeed(database)
  const mayGovern = prepareMayGovern(database)
  const addToken = prepareAddToken(database)
  const voidTokens = prepareVoidTokens(database)
  const findMember = database.prepare('SELECT 1 FROM people WHERE workspace_id = ? AND email = ? AND removed_at IS NULL')
  const findOpen = database.prepare('SELECT id FROM invitations WHERE workspace_id = ? AND email = ? AND accepted_at IS NULL')
  const find = database.prepare(`${invitationRows} AND invitations.workspace_id = ? AND invitations.id = ?`)
  const list = database.prepare(`${invitationRows} AND invitations.workspace_id = ? ORDER BY invitations.created_at DESC, invitations.id`)
  const add = database.prepare(
    'INSERT INTO invitations (id, workspace_id, email, role, inviter_id, created_at, expires_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
  )
  // Whoever invites again answers for it from then on.
  const renew = database.prepare('UPDATE invitations SET inviter_id = ?, expires_at = ? WHERE workspace_id = ? AND id = ?')
  const drop = database.prepare('DELETE FROM invitations WHERE workspace_id = ? AND id = ? AND accepted_at IS NULL')

  function found({ workspaceId, id }: InvitationKey): Invitation | undefined {
    const row = find.get(workspaceId, id)
    return row && invitationOf(row)
  }

  function governed(key: InvitationKey, { actor }: Deed): Result<Invitation, 'not-owner' | 'unknown-invitation'> {
    if (!mayGovern(key.workspaceId, actor)) return fail('not-owner')
    const invitation = found(key)
    return invitation === undefined ? fail('unknown-invitation') : ok(invitation)
  }

  function withdraw({ workspaceId, id }: InvitationKey): void {
    voidTokens('invitation', id)
    drop.run(workspaceId, id)
  }

  function giveToken({ id, tokenHash, expiresAt }: Pick<NewInvitation, 'id' | 'tokenHash' | 'expiresAt'>, createdAt: number): void {
    addToken({ hash: tokenHash, purpose: 'invitation', subject: id, payload: '', createdAt, expiresAt, isOnlyOne: true })
  }

  return {
    invite(invitation, by) {
      return allOrNothing(database, () => {
        const { id, workspaceId, email, role, expiresAt } = invitation
        if (!mayGovern(workspaceId, by.actor)) return fail('not-owner')
        if (findMember.get(workspaceId, email) !== undefined) return fail('already-member')
        const earlier = findOpen.get(workspaceId, email)
        if (earlier !== undefined) withdraw({ workspaceId, id: textOf(earlier, 'id') })
        add.run(id, workspaceId, email, role, inviterOf(by), by.at, expiresAt)
        giveToken(invitation, by.at)
        record({ ...by, workspaceId, action: 'invited', target: id, detail: `${email} as ${role}` })
        const written = found(invitation)
        if (written === undefined) throw new Error('an invitation was not written')
        return ok(written)
      })
    },
    inviteAgain(invitation, by) {
      return allOrNothing(database, () => {
        const known = governed(invitation, by)
        if (!known.ok) return known
        renew.run(inviterOf(by), invitation.expiresAt, invitation.workspaceId, invitation.id)
        giveToken(invitation, by.at)
        record({ ...by, workspaceId: invitation.workspaceId, action: 'invited-again', target: invitation.id, detail: known.value.email })
        return ok({ ...known.value, expiresAt: invitation.expiresAt })
      })
    },
    withdrawInvitation(invitation, by) {
      return allOrNothing(database, () => {
        const known = governed(invitation, by)
        if (!known.ok) return known
        withdraw(invitation)
        const { workspaceId, id } = invitation
        record({ ...by, workspaceId, action: 'withdrew-invitation', target: id, detail: known.value.email })
        return ok(undefined)
      })
    },
    listInvitations: (workspaceId) => list.all(workspaceId).map(invitationOf),
  }
}

function inviterOf({ actor }: Deed): string | null {
  return actor === 'operator' ? null : actor
}

export function invitationOf(row: Row): Invitation {
  const inviterId = textOrNull(row, 'inviter_id')
  return {
    id: textOf(row, 'id'),
    workspaceId: asId(textOf(row, 'workspace_id')),
    workspaceName: textOf(row, 'workspace_name'),
    email: textOf(row, 'email'),
    role: roleOf(row),
    inviter: inviterId === null ? null : { id: asId(inviterId), name: textOf(row, 'inviter_name') },
    createdAt: integerOf(row, 'created_at'),
    expiresAt: integerOf(row, 'expires_at'),
  }
}
