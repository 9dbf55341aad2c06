import { asId } from '@parley/shared/model/ids.ts'
import type { Account } from './accounts.ts'
import { integerOf, textOf, textOrNull } from './row.ts'
import type { Row } from './row.ts'

export const accountColumns = `
  accounts.*,
  (SELECT count(*) FROM recovery_codes WHERE account_id = accounts.id) AS codes_left,
  EXISTS (SELECT 1 FROM identities WHERE account_id = accounts.id) AS has_identity`

export function accountOf(row: Row): Account {
  const sealed = textOrNull(row, 'second_factor')
  return {
    id: asId(textOf(row, 'id')),
    email: textOf(row, 'email'),
    name: textOf(row, 'name'),
    passwordHash: textOrNull(row, 'password_hash'),
    secondFactor:
      sealed === null ? null : { sealed, lastStep: integerOf(row, 'factor_step'), recoveryCodesLeft: integerOf(row, 'codes_left') },
    offeredFactor: textOrNull(row, 'offered_factor'),
    hasIdentity: integerOf(row, 'has_identity') === 1,
  }
}
