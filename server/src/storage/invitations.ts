import type { Result } from '@parley/shared/base/result.ts'
import type { UserId, WorkspaceId } from '@parley/shared/model/ids.ts'
import type { Role } from '@parley/shared/model/person.ts'
import type { Deed } from './audit.ts'
import type { Person } from './directory.ts'
import type { Joiner, JoinFailure } from './members.ts'

export interface Invitation {
  readonly id: string
  readonly workspaceId: WorkspaceId
  readonly workspaceName: string
  readonly email: string
  readonly role: Role
  /** Null for the operator. */
  readonly inviter: { readonly id: UserId; readonly name: string } | null
  readonly createdAt: number
  readonly expiresAt: number
}

export interface NewInvitation {
  readonly id: string
  readonly workspaceId: WorkspaceId
  readonly email: string
  readonly role: Role
  readonly tokenHash: string
  readonly expiresAt: number
}

export interface InvitationKey {
  readonly workspaceId: WorkspaceId
  readonly id: string
}

export interface Acceptance {
  /** By the token that was mailed or, where a provider vouches for the address, by the id. */
  readonly by: { readonly kind: 'token'; readonly hash: string } | { readonly kind: 'id'; readonly id: string }
  readonly joiner: Joiner
  readonly personId: UserId
  readonly at: number
}

/** An invitation is open until it is accepted, withdrawn or expired, or whoever invited is no owner any more. */
export interface Invitations {
  /** In place of an earlier one for that address. */
  invite(invitation: NewInvitation, by: Deed): Promise<Result<Invitation, 'not-owner' | 'already-member'>>
  /** The same invitation by a new token; the one before opens nothing. */
  inviteAgain(
    invitation: InvitationKey & Pick<NewInvitation, 'tokenHash' | 'expiresAt'>,
    by: Deed,
  ): Promise<Result<Invitation, 'not-owner' | 'unknown-invitation'>>
  withdrawInvitation(invitation: InvitationKey, by: Deed): Promise<Result<void, 'not-owner' | 'unknown-invitation'>>
  /** Not yet accepted, expired ones among them, newest first. */
  listInvitations(workspaceId: WorkspaceId): Promise<readonly Invitation[]>
  findInvitation(tokenHash: string, now: number): Promise<Invitation | undefined>
  /** The open ones of an address in all workspaces, newest first. */
  invitationsFor(email: string, now: number): Promise<readonly Invitation[]>
  acceptInvitation(acceptance: Acceptance): Promise<Result<Person, 'void-invitation' | 'other-address' | JoinFailure>>
}
