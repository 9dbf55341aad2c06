import type { UserId, WorkspaceId } from '@parley/shared/model/ids.ts'
import type { TokenScope } from '@parley/shared/model/token-scope.ts'
import type { Deed } from './audit.ts'
import type { Person } from './directory.ts'

export interface ApiToken {
  readonly id: string
  readonly name: string
  readonly hint: string
  readonly scopes: readonly TokenScope[]
  readonly createdAt: number
  readonly expiresAt: number
  readonly lastUsedAt: number | null
}

/** Who a token speaks for, and where. */
export interface TokenOwner {
  readonly workspaceId: WorkspaceId
  readonly personId: UserId
}

export interface NewApiToken extends TokenOwner {
  readonly id: string
  readonly tokenHash: string
  readonly name: string
  readonly hint: string
  readonly scopes: readonly TokenScope[]
  readonly expiresAt: number
}

/** Tokens of somebody who left the workspace are found by nobody. */
export interface ApiTokens {
  createApiToken(token: NewApiToken, by: Deed): Promise<void>
  findApiToken(
    key: { readonly tokenHash: string } | { readonly id: string },
    now: number,
  ): Promise<{ readonly token: ApiToken; readonly person: Person } | undefined>
  touchApiToken(id: string, at: number): Promise<void>
  /** Those that have not expired, newest first. */
  listApiTokens(owner: TokenOwner, now: number): Promise<readonly ApiToken[]>
  /** False where the owner has no such token. */
  revokeApiToken(token: TokenOwner & { readonly id: string }, by: Deed): Promise<boolean>
}
