import type { Result } from '@parley/shared/base/result.ts'
import type { CompanyId, DealId, FeatureId, RoadmapId, UserId, WorkspaceId } from '@parley/shared/model/ids.ts'
import type { Deed } from './audit.ts'

/** What was agreed to be shown to one prospect. */
export interface NewProspectLink {
  readonly id: string
  readonly workspaceId: WorkspaceId
  readonly roadmapId: RoadmapId
  readonly dealId: DealId
  readonly companyId: CompanyId
  readonly label: string
  readonly featureIds: readonly FeatureId[]
  readonly madeBy: UserId
  readonly madeAt: number
  readonly expiresAt: number
  readonly passcodeHash: string | null
}

export interface ProspectLink extends NewProspectLink {
  readonly revokedAt: number | null
  readonly opens: number
  readonly lastOpen: { readonly at: number; readonly version: string } | null
  /** Since when the rep knows that the page says something else than when it was last opened. */
  readonly toldStaleAt: number | null
}

export interface LinkOpen {
  readonly at: number
  /** Of what was said then. */
  readonly version: string
  readonly lines: readonly string[]
  readonly device: string | null
}

export interface NewLinkOpen extends LinkOpen {
  readonly linkId: string
  /** The same page opened again in the same browser since then is the same opening. */
  readonly sameSince: number
}

/** Links for prospects, and when they were opened. */
export interface ProspectLinks {
  /** The newest first, with those that are over. */
  listProspectLinks(roadmapId: RoadmapId): Promise<readonly ProspectLink[]>
  addProspectLink(link: NewProspectLink, tokenHash: string): Promise<Result<void, 'too-many'>>
  revokeProspectLink(id: string, deed: Deed): Promise<Result<void, 'unknown-link'>>
  findProspectLink(by: { readonly tokenHash: string } | { readonly id: string }): Promise<ProspectLink | undefined>
  /** 0 lets a passcode be tried and counts it; otherwise the milliseconds until one may be. */
  claimPasscodeTry(id: string, now: number): Promise<number>
  forgetPasscodeTries(id: string): Promise<void>
  noteLinkOpen(open: NewLinkOpen): Promise<void>
  /** The newest first. */
  listLinkOpens(id: string, limit: number): Promise<readonly LinkOpen[]>
  /** Null once it is not so any more. */
  noteToldStale(id: string, at: number | null): Promise<void>
}
