import type { Result } from '@parley/shared/base/result.ts'
import type { RoadmapId, UserId, WorkspaceId } from '@parley/shared/model/ids.ts'
import type { PublicationSettings } from '@parley/shared/public/publication-settings.ts'
import type { PublicRoadmap } from '@parley/shared/public/public-roadmap.ts'
import type { Deed } from './audit.ts'

/** How a roadmap is shown to the public. One that was never set up has none. */
export interface Publication {
  readonly roadmapId: RoadmapId
  readonly workspaceId: WorkspaceId
  readonly settings: PublicationSettings
}

/** Who made a version public: somebody, or the policy of automatic publication and of withdrawal. */
export type Publisher = UserId | 'policy'

export interface NewVersion {
  readonly roadmapId: RoadmapId
  /** The version it was made after; another one in between refuses it. 0 for the first. */
  readonly after: number
  readonly at: number
  readonly by: Publisher
  readonly hash: string
  readonly content: PublicRoadmap
}

export interface StoredVersion extends Omit<NewVersion, 'after'> {
  readonly number: number
}

/** What is public of each roadmap, and all that ever was. */
export interface Publications {
  listPublications(): Promise<readonly Publication[]>
  findPublication(roadmapId: RoadmapId): Promise<Publication | undefined>
  /** Only for owners of the workspace; the audit log tells what became of it. */
  setPublication(publication: Publication, deed: Deed): Promise<Result<void, 'not-owner' | 'slug-taken'>>
  /** Only while the publication is on. Of what policy published, the last thousand stay; what people released stays for good. */
  addVersion(version: NewVersion): Promise<Result<number, 'outdated' | 'disabled'>>
  /** The newest first. */
  listVersions(roadmapId: RoadmapId, limit: number): Promise<readonly StoredVersion[]>
}
