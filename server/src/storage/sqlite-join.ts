import type { DatabaseSync } from 'node:sqlite'
import { fail, ok } from '@parley/shared/base/result.ts'
import type { Result } from '@parley/shared/base/result.ts'
import type { UserId, WorkspaceId } from '@parley/shared/model/ids.ts'
import type { Role } from '@parley/shared/model/person.ts'
import type { Account, NewAccount } from './accounts.ts'
import type { Actor, AuditAction } from './audit.ts'
import type { Person } from './directory.ts'
import type { Joiner } from './members.ts'
import { personOf } from './person-of.ts'
import { prepareFindAccount } from './sqlite-accounts.ts'
import { prepareRecordDeed } from './sqlite-audit.ts'
import { prepareVoidTokens } from './sqlite-one-time-tokens.ts'

/** How somebody enters, inside the transaction of whatever lets them in. */
export interface Entrance {
  readonly workspaceId: WorkspaceId
  readonly role: Role
  readonly account: Pick<Account, 'id' | 'email' | 'name'>
  readonly personId: UserId
  readonly deed: { readonly action: AuditAction; readonly actor: Actor; readonly at: number }
}

export interface Join {
  readonly findOrCreate: (joiner: Joiner, at: number) => Result<Pick<Account, 'id' | 'email' | 'name'>, 'email-taken'>
  readonly enter: (entrance: Entrance) => Result<Person, 'already-member'>
}

export function prepareJoin(database: DatabaseSync): Join {
  const record = prepareRecordDeed(database)
  const findAccount = prepareFindAccount(database)
  const voidTokens = prepareVoidTokens(database)
  const addAccount = database.prepare('INSERT INTO accounts (id, email, name, password_hash, created_at) VALUES (?, ?, ?, ?, ?)')
  const addIdentity = database.prepare('INSERT INTO identities (issuer, subject, account_id, linked_at) VALUES (?, ?, ?, ?)')
  const findPerson = database.prepare('SELECT * FROM people WHERE workspace_id = ? AND (email = ? OR account_id = ?)')
  const addPerson = database.prepare(
    `INSERT INTO people (id, workspace_id, account_id, name, email, role, team, title) VALUES (?, ?, ?, ?, ?, ?, '', '') RETURNING *`,
  )
  const readmit = database.prepare(
    'UPDATE people SET removed_at = NULL, account_id = ?, name = ?, role = ? WHERE workspace_id = ? AND id = ? RETURNING *',
  )

  function create({ id, email, name, passwordHash, identity }: NewAccount, at: number): void {
    addAccount.run(id, email, name, passwordHash, at)
    if (identity !== null) addIdentity.run(identity.issuer, identity.subject, id, at)
    // Whatever else was begun for that address would now open a second account, which there cannot be.
    voidTokens('sign-up', email)
  }

  return {
    findOrCreate(joiner, at) {
      if (joiner.kind === 'account') {
        const known = findAccount({ kind: 'id', id: joiner.id })
        if (known === undefined) throw new Error('somebody without an account wants to join')
        return ok(known)
      }
      const { account } = joiner
      const isTaken =
        findAccount({ kind: 'email', email: account.email }) !== undefined ||
        (account.identity !== null && findAccount({ kind: 'identity', identity: account.identity }) !== undefined)
      if (isTaken) return fail('email-taken')
      create(account, at)
      return ok(account)
    },
    enter({ workspaceId, role, account, personId, deed: { action, actor, at } }) {
      const before = findPerson.get(workspaceId, account.email, account.id)
      const earlier = before && personOf(before)
      if (earlier?.isActive === true) return fail('already-member')
      const row =
        earlier === undefined
          ? addPerson.get(personId, workspaceId, account.id, account.name, account.email, role)
          : readmit.get(account.id, account.name, role, workspaceId, earlier.id)
      if (row === undefined) throw new Error('nobody joined')
      const person = personOf(row)
      record({ at, workspaceId, actor: actor === account.id ? person.id : actor, action, target: person.id, detail: role })
      return ok(person)
    },
  }
}
