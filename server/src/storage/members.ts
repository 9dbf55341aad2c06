import type { Result } from '@parley/shared/base/result.ts'
import type { AccountId, UserId, WorkspaceId } from '@parley/shared/model/ids.ts'
import type { Role } from '@parley/shared/model/person.ts'
import type { NewAccount } from './accounts.ts'
import type { Deed } from './audit.ts'
import type { NewWorkspace, Person } from './directory.ts'

/** Whoever enters a workspace: somebody known, or somebody whose account comes into being with that. */
export type Joiner = { readonly kind: 'account'; readonly id: AccountId } | { readonly kind: 'new'; readonly account: NewAccount }

export type JoinFailure = 'email-taken' | 'already-member'

export interface Founding {
  /** What allows it; used up by it. Setup works only while there is no workspace at all. */
  readonly token: { readonly purpose: 'sign-up' | 'setup'; readonly hash: string }
  readonly seed: Omit<NewWorkspace, 'people'>
  readonly account: NewAccount
  /** Who the account is in the new workspace: its owner. */
  readonly personId: UserId
  readonly at: number
}

export interface Joining {
  readonly workspaceId: WorkspaceId
  readonly role: Role
  readonly joiner: Joiner
  /** Who they are there, unless they were there before. */
  readonly personId: UserId
  readonly at: number
}

export interface MemberKey {
  readonly workspaceId: WorkspaceId
  readonly personId: UserId
}

export type MemberFailure = 'not-owner' | 'unknown-person' | 'last-owner'

/** Whoever does something here must still be an owner of that workspace when it is done, or the operator. */
export interface Members {
  foundWorkspace(founding: Founding): Promise<Result<Person, 'void-token' | 'email-taken'>>
  /** For those whom the server's settings let in without an invitation. */
  joinWorkspace(joining: Joining): Promise<Result<Person, JoinFailure>>
  changeRole(member: MemberKey, role: Role, by: Deed): Promise<Result<void, MemberFailure>>
  /** Ends their sessions and tokens in that workspace, and keeps their name for what they wrote. */
  removeMember(member: MemberKey, by: Deed): Promise<Result<void, MemberFailure>>
  /** Takes a removal back, for whoever made it and for a short while: anybody else comes back by an invitation, which they accept themselves. */
  readmitMember(member: MemberKey, by: Deed): Promise<Result<void, 'not-owner' | 'unknown-person'>>
  renameWorkspace(workspaceId: WorkspaceId, name: string, by: Deed): Promise<Result<void, 'not-owner'>>
}
