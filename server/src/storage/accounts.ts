import type { Result } from '@parley/shared/base/result.ts'
import type { AccountId } from '@parley/shared/model/ids.ts'
import type { Deed } from './audit.ts'
import type { Person } from './directory.ts'

/** Somebody as a provider of single sign-on knows them; an e-mail address is no identity. */
export interface ExternalIdentity {
  readonly issuer: string
  readonly subject: string
}

export interface NewAccount {
  readonly id: AccountId
  readonly email: string
  readonly name: string
  readonly passwordHash: string | null
  readonly identity: ExternalIdentity | null
}

export interface SecondFactor {
  /** Readable only with the server's key. */
  readonly sealed: string
  /** The newest step a code was taken of: no code counts twice. */
  readonly lastStep: number
  readonly recoveryCodesLeft: number
}

export interface Account {
  readonly id: AccountId
  readonly email: string
  readonly name: string
  readonly passwordHash: string | null
  readonly secondFactor: SecondFactor | null
  /** A second factor that was shown, but not yet confirmed by a code. */
  readonly offeredFactor: string | null
  readonly hasIdentity: boolean
}

export interface Membership {
  readonly person: Person
  readonly workspaceName: string
}

export type AccountKey =
  | { readonly kind: 'id'; readonly id: AccountId }
  | { readonly kind: 'email'; readonly email: string }
  | { readonly kind: 'identity'; readonly identity: ExternalIdentity }

/** How often a code may be tried in a row, and how long each try beyond that has to wait. */
export interface TryLimits {
  readonly free: number
  readonly firstWaitMs: number
  readonly longestWaitMs: number
}

export interface Accounts {
  findAccount(key: AccountKey): Promise<Account | undefined>
  /** The places an account has, the one last used first. */
  listMemberships(accountId: AccountId): Promise<readonly Membership[]>
  /** In all workspaces at once. */
  renameAccount(accountId: AccountId, name: string): Promise<void>
  /** The same password, hashed by newer parameters; nothing where it was changed meanwhile. */
  rehashPassword(change: { readonly accountId: AccountId; readonly from: string; readonly to: string }): Promise<void>
  /** Ends all sessions but the one to keep, and voids what could still reset the password; answers the ids of the ended. */
  changePassword(
    change: { readonly accountId: AccountId; readonly passwordHash: string; readonly keep: string },
    by: Deed,
  ): Promise<readonly string[]>
  /** The same by a token that was mailed, with no session kept. */
  resetPassword(reset: {
    readonly tokenHash: string
    readonly passwordHash: string
    readonly at: number
  }): Promise<Result<{ readonly account: Account; readonly ended: readonly string[] }, 'void-token'>>
  offerSecondFactor(accountId: AccountId, sealed: string): Promise<void>
  /** Takes the factor that was offered last, and no other. */
  addSecondFactor(
    factor: { readonly accountId: AccountId; readonly sealed: string; readonly step: number; readonly codeHashes: readonly string[] },
    by: Deed,
  ): Promise<Result<void, 'not-offered'>>
  removeSecondFactor(accountId: AccountId, by: Deed): Promise<void>
  /** Counts a try before it is looked at, so that tries at the same moment count too; answers 0 or the milliseconds to wait. */
  countCodeTry(accountId: AccountId, now: number, limits: TryLimits): Promise<number>
  /** Once per step: false for one that is not newer than the last. */
  useStep(accountId: AccountId, step: number): Promise<boolean>
  /** Once per code. */
  useRecoveryCode(accountId: AccountId, codeHash: string, at: number): Promise<boolean>
  linkIdentity(accountId: AccountId, identity: ExternalIdentity, by: Deed): Promise<Result<void, 'taken'>>
}
