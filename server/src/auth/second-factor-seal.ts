import type { AccountId } from '@parley/shared/model/ids.ts'
import type { AuthContext } from './auth-context.ts'
import type { Seal } from './seal.ts'

/** A secret that is copied to another account's row opens nothing there. */
export function secondFactorSeal(sealFor: AuthContext['sealFor'], accountId: AccountId): Seal {
  return sealFor(`second-factor/${accountId}`)
}
