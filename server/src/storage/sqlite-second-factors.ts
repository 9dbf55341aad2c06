import type { DatabaseSync } from 'node:sqlite'
import { fail, ok } from '@parley/shared/base/result.ts'
import type { Accounts, TryLimits } from './accounts.ts'
import { integerOf } from './row.ts'
import { prepareRecordDeed } from './sqlite-audit.ts'
import type { Blocking } from './storage-calls.ts'
import { allOrNothing, inTransaction } from './transaction.ts'

type SecondFactors = Pick<
  Accounts,
  'offerSecondFactor' | 'addSecondFactor' | 'removeSecondFactor' | 'countCodeTry' | 'useStep' | 'useRecoveryCode'
>

export function prepareSecondFactors(database: DatabaseSync): Blocking<SecondFactors> {
  const record = prepareRecordDeed(database)
  const offer = database.prepare('UPDATE accounts SET offered_factor = ? WHERE id = ?')
  const add = database.prepare(
    'UPDATE accounts SET second_factor = offered_factor, offered_factor = NULL, factor_step = ?, code_tries = 0 WHERE id = ? AND offered_factor = ?',
  )
  const remove = database.prepare('UPDATE accounts SET second_factor = NULL, offered_factor = NULL, code_tries = 0 WHERE id = ?')
  const addCode = database.prepare('INSERT INTO recovery_codes (account_id, code_hash) VALUES (?, ?)')
  const dropCodes = database.prepare('DELETE FROM recovery_codes WHERE account_id = ?')
  const dropCode = database.prepare('DELETE FROM recovery_codes WHERE account_id = ? AND code_hash = ?')
  const tries = database.prepare('SELECT code_tries, code_tried_at FROM accounts WHERE id = ?')
  const countTry = database.prepare('UPDATE accounts SET code_tries = code_tries + 1, code_tried_at = ? WHERE id = ?')
  const forgetTries = database.prepare('UPDATE accounts SET code_tries = 0 WHERE id = ?')
  const useStep = database.prepare('UPDATE accounts SET factor_step = ?, code_tries = 0 WHERE id = ? AND factor_step < ?')
  return {
    offerSecondFactor(accountId, sealed) {
      offer.run(sealed, accountId)
    },
    addSecondFactor({ accountId, sealed, step, codeHashes }, { actor, at }) {
      return allOrNothing(database, () => {
        if (add.run(step, accountId, sealed).changes === 0) return fail('not-offered')
        dropCodes.run(accountId)
        for (const hash of codeHashes) addCode.run(accountId, hash)
        record({ at, workspaceId: null, actor, action: 'added-second-factor', target: accountId, detail: '' })
        return ok(undefined)
      })
    },
    removeSecondFactor(accountId, { actor, at }) {
      inTransaction(database, () => {
        remove.run(accountId)
        dropCodes.run(accountId)
        record({ at, workspaceId: null, actor, action: 'removed-second-factor', target: accountId, detail: '' })
      })
    },
    countCodeTry(accountId, now, limits) {
      return inTransaction(database, () => {
        const row = tries.get(accountId)
        if (row === undefined) return 0
        const wait = integerOf(row, 'code_tried_at') + waitAfter(integerOf(row, 'code_tries'), limits) - now
        if (wait > 0) return wait
        countTry.run(now, accountId)
        return 0
      })
    },
    useStep: (accountId, step) => useStep.run(step, accountId, step).changes === 1,
    useRecoveryCode(accountId, codeHash, at) {
      return inTransaction(database, () => {
        if (dropCode.run(accountId, codeHash).changes === 0) return false
        forgetTries.run(accountId)
        record({ at, workspaceId: null, actor: accountId, action: 'used-recovery-code', target: accountId, detail: '' })
        return true
      })
    },
  }
}

/** Doubles with each try beyond the free ones, up to the longest. */
function waitAfter(tries: number, { free, firstWaitMs, longestWaitMs }: TryLimits): number {
  return tries < free ? 0 : Math.min(longestWaitMs, firstWaitMs * 2 ** Math.min(tries - free, 30))
}
