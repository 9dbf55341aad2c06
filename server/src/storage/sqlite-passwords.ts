import type { DatabaseSync } from 'node:sqlite'
import { fail, ok } from '@parley/shared/base/result.ts'
import { asId } from '@parley/shared/model/ids.ts'
import type { AccountId } from '@parley/shared/model/ids.ts'
import type { Accounts } from './accounts.ts'
import { textOf } from './row.ts'
import { prepareFindAccount } from './sqlite-accounts.ts'
import { prepareRecordDeed } from './sqlite-audit.ts'
import { prepareUseToken, prepareVoidTokens } from './sqlite-one-time-tokens.ts'
import type { Blocking } from './storage-calls.ts'
import { allOrNothing, inTransaction } from './transaction.ts'

type Passwords = Pick<Accounts, 'rehashPassword' | 'changePassword' | 'resetPassword'>

export function preparePasswords(database: DatabaseSync): Blocking<Passwords> {
  const record = prepareRecordDeed(database)
  const findAccount = prepareFindAccount(database)
  const useToken = prepareUseToken(database)
  const voidTokens = prepareVoidTokens(database)
  const rehash = database.prepare('UPDATE accounts SET password_hash = ? WHERE id = ? AND password_hash = ?')
  const change = database.prepare('UPDATE accounts SET password_hash = ?, code_tries = 0 WHERE id = ?')
  const endOthers = database.prepare(
    'DELETE FROM sessions WHERE person_id IN (SELECT id FROM people WHERE account_id = ?) AND id IS NOT ? RETURNING id',
  )

  function replace(accountId: AccountId, passwordHash: string, keep: string | null): readonly string[] {
    change.run(passwordHash, accountId)
    voidTokens('reset', accountId)
    return endOthers.all(accountId, keep).map((row) => textOf(row, 'id'))
  }

  return {
    rehashPassword({ accountId, from, to }) {
      rehash.run(to, accountId, from)
    },
    changePassword({ accountId, passwordHash, keep }, { actor, at }) {
      return inTransaction(database, () => {
        record({ at, workspaceId: null, actor, action: 'changed-password', target: accountId, detail: '' })
        return replace(accountId, passwordHash, keep)
      })
    },
    resetPassword({ tokenHash, passwordHash, at }) {
      return allOrNothing(database, () => {
        const token = useToken('reset', tokenHash, at)
        const account = token && findAccount({ kind: 'id', id: asId(token.subject) })
        if (account === undefined) return fail('void-token')
        record({ at, workspaceId: null, actor: account.id, action: 'reset-password', target: account.id, detail: '' })
        return ok({ account, ended: replace(account.id, passwordHash, null) })
      })
    },
  }
}
