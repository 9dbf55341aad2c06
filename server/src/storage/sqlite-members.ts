import type { DatabaseSync } from 'node:sqlite'
import { fail, ok } from '@parley/shared/base/result.ts'
import type { Result } from '@parley/shared/base/result.ts'
import type { Deed } from './audit.ts'
import type { Person } from './directory.ts'
import type { MemberKey, Members } from './members.ts'
import { personOf } from './person-of.ts'
import { integerOf, roleOf } from './row.ts'
import { prepareRecordDeed } from './sqlite-audit.ts'
import { prepareWriteWorkspace } from './sqlite-create-workspace.ts'
import { prepareJoin } from './sqlite-join.ts'
import { prepareUseToken } from './sqlite-one-time-tokens.ts'
import { prepareMayGovern } from './sqlite-owners.ts'
import type { Blocking } from './storage-calls.ts'
import { allOrNothing } from './transaction.ts'

/** How long a removal can be taken back by whoever made it. */
const readmissionMs = 10 * 60_000

export function prepareMembers(database: DatabaseSync): Blocking<Members> {
  const record = prepareRecordDeed(database)
  const mayGovern = prepareMayGovern(database)
  const useToken = prepareUseToken(database)
  const writeWorkspace = prepareWriteWorkspace(database)
  const { findOrCreate, enter } = prepareJoin(database)
  const anyWorkspace = database.prepare('SELECT 1 FROM workspaces LIMIT 1')
  const find = database.prepare('SELECT * FROM people WHERE workspace_id = ? AND id = ? AND removed_at IS NULL')
  const countOwners = database.prepare(
    "SELECT count(*) AS owners FROM people WHERE workspace_id = ? AND role = 'owner' AND removed_at IS NULL",
  )
  const setRole = database.prepare('UPDATE people SET role = ? WHERE workspace_id = ? AND id = ?')
  const setRemoved = database.prepare('UPDATE people SET removed_at = ? WHERE workspace_id = ? AND id = ?')
  // Whoever left by themselves can take that back no more than others can: who does not belong here governs nothing.
  const findRemoved = database.prepare(
    `SELECT role FROM people JOIN audit ON audit.workspace_id = people.workspace_id AND audit.target = people.id
       AND audit.at = people.removed_at AND audit.action = 'removed-member' AND audit.actor = ?
     WHERE people.workspace_id = ? AND people.id = ? AND people.removed_at > ?`,
  )
  const setBack = database.prepare('UPDATE people SET removed_at = NULL WHERE workspace_id = ? AND id = ?')
  const endSessions = database.prepare('DELETE FROM sessions WHERE person_id = ?')
  const endTokens = database.prepare('DELETE FROM api_tokens WHERE workspace_id = ? AND person_id = ?')
  const rename = database.prepare('UPDATE workspaces SET name = ? WHERE id = ?')

  /** The member a deed is about, where the one who does it may. */
  function governed({ workspaceId, personId }: MemberKey, { actor }: Deed): Result<Person, 'not-owner' | 'unknown-person'> {
    if (!mayGovern(workspaceId, actor)) return fail('not-owner')
    const row = find.get(workspaceId, personId)
    return row === undefined ? fail('unknown-person') : ok(personOf(row))
  }

  function isLastOwner({ workspaceId, role }: Person): boolean {
    const row = countOwners.get(workspaceId)
    return role === 'owner' && row !== undefined && integerOf(row, 'owners') === 1
  }

  return {
    foundWorkspace({ token, seed, account, personId, at }) {
      return allOrNothing(database, () => {
        if (useToken(token.purpose, token.hash, at) === undefined) return fail('void-token')
        if (token.purpose === 'setup' && anyWorkspace.get() !== undefined) return fail('void-token')
        const founder = findOrCreate({ kind: 'new', account }, at)
        if (!founder.ok) return founder
        writeWorkspace({ ...seed, people: [] })
        const entered = enter({
          workspaceId: seed.workspace.id,
          role: 'owner',
          account: founder.value,
          personId,
          deed: { action: 'founded-workspace', actor: account.id, at },
        })
        if (!entered.ok) throw new Error('a new workspace has members already')
        return entered
      })
    },
    joinWorkspace({ workspaceId, role, joiner, personId, at }) {
      return allOrNothing(database, () => {
        const account = findOrCreate(joiner, at)
        if (!account.ok) return account
        const deed = { action: 'joined', actor: account.value.id, at } as const
        return enter({ workspaceId, role, account: account.value, personId, deed })
      })
    },
    changeRole(member, role, by) {
      return allOrNothing(database, () => {
        const person = governed(member, by)
        if (!person.ok) return person
        if (role !== 'owner' && isLastOwner(person.value)) return fail('last-owner')
        const { workspaceId, personId } = member
        setRole.run(role, workspaceId, personId)
        record({ ...by, workspaceId, action: 'changed-role', target: personId, detail: `${person.value.role} to ${role}` })
        return ok(undefined)
      })
    },
    removeMember(member, by) {
      return allOrNothing(database, () => {
        const person = governed(member, by)
        if (!person.ok) return person
        if (isLastOwner(person.value)) return fail('last-owner')
        const { workspaceId, personId } = member
        setRemoved.run(by.at, workspaceId, personId)
        endSessions.run(personId)
        endTokens.run(workspaceId, personId)
        record({ ...by, workspaceId, action: 'removed-member', target: personId, detail: person.value.role })
        return ok(undefined)
      })
    },
    readmitMember({ workspaceId, personId }, by) {
      return allOrNothing(database, () => {
        if (!mayGovern(workspaceId, by.actor)) return fail('not-owner')
        const removed = findRemoved.get(by.actor, workspaceId, personId, by.at - readmissionMs)
        if (removed === undefined) return fail('unknown-person')
        setBack.run(workspaceId, personId)
        record({ ...by, workspaceId, action: 'readmitted-member', target: personId, detail: roleOf(removed) })
        return ok(undefined)
      })
    },
    renameWorkspace(workspaceId, name, by) {
      return allOrNothing(database, () => {
        if (!mayGovern(workspaceId, by.actor)) return fail('not-owner')
        rename.run(name, workspaceId)
        record({ ...by, workspaceId, action: 'renamed-workspace', target: workspaceId, detail: name })
        return ok(undefined)
      })
    },
  }
}
