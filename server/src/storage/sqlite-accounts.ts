import type { DatabaseSync } from 'node:sqlite'
import { fail, ok } from '@parley/shared/base/result.ts'
import type { AccountId } from '@parley/shared/model/ids.ts'
import { accountColumns, accountOf } from './account-of.ts'
import type { Account, AccountKey, Accounts } from './accounts.ts'
import { personOf } from './person-of.ts'
import { textOf } from './row.ts'
import { prepareRecordDeed } from './sqlite-audit.ts'
import { brokenConstraint } from './sqlite-code.ts'
import type { Blocking } from './storage-calls.ts'
import { inTransaction } from './transaction.ts'

type Found = Pick<Accounts, 'findAccount' | 'listMemberships' | 'renameAccount' | 'linkIdentity'>

export function prepareFindAccount(database: DatabaseSync): (key: AccountKey) => Account | undefined {
  const byId = database.prepare(`SELECT ${accountColumns} FROM accounts WHERE id = ?`)
  const byEmail = database.prepare(`SELECT ${accountColumns} FROM accounts WHERE email = ?`)
  const byIdentity = database.prepare(
    `SELECT ${accountColumns} FROM accounts WHERE id = (SELECT account_id FROM identities WHERE issuer = ? AND subject = ?)`,
  )
  function rowOf(key: AccountKey): ReturnType<typeof byId.get> {
    if (key.kind === 'id') return byId.get(key.id)
    return key.kind === 'email' ? byEmail.get(key.email) : byIdentity.get(key.identity.issuer, key.identity.subject)
  }
  return (key) => {
    const row = rowOf(key)
    return row && accountOf(row)
  }
}

export function prepareAccounts(database: DatabaseSync): Blocking<Found> {
  const record = prepareRecordDeed(database)
  const memberships = database.prepare(
    `SELECT people.*, workspaces.name AS workspace_name FROM people JOIN workspaces ON workspaces.id = people.workspace_id
     WHERE people.account_id = ? AND people.removed_at IS NULL ORDER BY people.last_seen_at DESC NULLS LAST, workspaces.created_at, people.id`,
  )
  const rename = database.prepare('UPDATE accounts SET name = ? WHERE id = ?')
  const renamePeople = database.prepare('UPDATE people SET name = ? WHERE account_id = ?')
  const link = database.prepare('INSERT INTO identities (issuer, subject, account_id, linked_at) VALUES (?, ?, ?, ?)')

  return {
    findAccount: prepareFindAccount(database),
    listMemberships: (accountId) =>
      memberships.all(accountId).map((row) => ({ person: personOf(row), workspaceName: textOf(row, 'workspace_name') })),
    renameAccount(accountId: AccountId, name: string) {
      inTransaction(database, () => {
        rename.run(name, accountId)
        renamePeople.run(name, accountId)
      })
    },
    linkIdentity(accountId, { issuer, subject }, { actor, at }) {
      try {
        return inTransaction(database, () => {
          link.run(issuer, subject, accountId, at)
          record({ at, workspaceId: null, actor, action: 'linked-identity', target: accountId, detail: issuer })
          return ok(undefined)
        })
      } catch (error) {
        if (brokenConstraint(error) === 'taken') return fail('taken')
        throw error
      }
    },
  }
}
