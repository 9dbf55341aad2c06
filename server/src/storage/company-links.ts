import type { Result } from '@parley/shared/base/result.ts'
import type { UserId, WorkspaceId } from '@parley/shared/model/ids.ts'
import type { CompanyLinkRole } from '@parley/shared/protocol/company-link.ts'
import type { Deed } from './audit.ts'
import type { Person } from './directory.ts'
import type { Joiner, JoinFailure } from './members.ts'

export interface CompanyLinkSettings {
  readonly workspaceId: WorkspaceId
  readonly role: CompanyLinkRole
  /** Exactly these, in canonical form. */
  readonly domains: readonly string[]
  readonly expiresAt: number | null
}

/** By what a link is known; with every new address it is another. */
export interface CompanyLinkAddress {
  readonly id: string
  readonly tokenHash: string
}

export interface CompanyLink extends CompanyLinkSettings {
  readonly id: string
  readonly workspaceName: string
  readonly madeAt: number
  /** Null for the operator. */
  readonly madeBy: { readonly id: UserId; readonly name: string } | null
}

/** Somebody wants to come by a link and is to prove an address: `tokenHash` is of what is mailed there. */
export interface AskedJoin {
  readonly linkId: string
  readonly email: string
  readonly tokenHash: string
  readonly at: number
  readonly expiresAt: number
}

/** What an address is to the workspace of a link. */
export type LinkStanding = 'unknown' | 'member' | 'removed'

export interface LinkJoining {
  /** By the token that was mailed, which is used up; or because a provider vouches for the address. */
  readonly by:
    | { readonly kind: 'mail'; readonly tokenHash: string }
    | { readonly kind: 'provider'; readonly linkId: string; readonly email: string }
  readonly joiner: Joiner
  readonly personId: UserId
  readonly at: number
}

export type LinkJoinFailure = 'void-link' | 'other-domain' | 'other-address' | 'removed' | JoinFailure

/** One link for everybody with an address of the company. Role and domains are those of the moment in which somebody joins. */
export interface CompanyLinks {
  /** Makes the link where there is none; otherwise its address stays, and the one given here is not used. */
  setCompanyLink(
    link: CompanyLinkSettings & CompanyLinkAddress,
    by: Deed,
  ): Promise<Result<{ readonly link: CompanyLink; readonly isNew: boolean }, 'not-owner'>>
  /** Gives it a new address; the one before, and whatever was mailed because of it, opens nothing. */
  renewCompanyLink(
    link: CompanyLinkAddress & { readonly workspaceId: WorkspaceId },
    by: Deed,
  ): Promise<Result<CompanyLink, 'not-owner' | 'unknown-link'>>
  /** Members who came by it stay; whatever was mailed because of it opens nothing. */
  revokeCompanyLink(workspaceId: WorkspaceId, by: Deed): Promise<Result<void, 'not-owner' | 'unknown-link'>>
  /** Expired ones among them. */
  companyLinkOf(workspaceId: WorkspaceId): Promise<CompanyLink | undefined>
  findCompanyLink(tokenHash: string, now: number): Promise<CompanyLink | undefined>
  /** Writes the same whatever the address is, so that nobody can tell from the time it takes. */
  askToJoin(asking: AskedJoin): Promise<LinkStanding>
  findAskedJoin(tokenHash: string, now: number): Promise<{ readonly email: string; readonly link: CompanyLink } | undefined>
  /** Whoever was removed comes back by an invitation alone. */
  joinByLink(joining: LinkJoining): Promise<Result<Person, LinkJoinFailure>>
}
