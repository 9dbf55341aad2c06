import type { Result } from '@parley/shared/base/result.ts'
import type { AccountId, DocumentId, RoadmapId, UserId, WorkspaceId } from '@parley/shared/model/ids.ts'
import type { Role } from '@parley/shared/model/person.ts'
import type { DocumentKind } from '@parley/shared/model/document-kind.ts'

export interface Workspace {
  readonly id: WorkspaceId
  readonly name: string
  readonly createdAt: number
}

export interface Roadmap {
  readonly id: RoadmapId
  readonly workspaceId: WorkspaceId
  readonly name: string
  readonly slug: string
  readonly planDocument: DocumentId
  readonly salesDocument: DocumentId
}

/** Somebody's place in one workspace. */
export interface Person {
  readonly id: UserId
  readonly workspaceId: WorkspaceId
  /** Null for the people of a demo, as whom nobody signs in by a password. */
  readonly accountId: AccountId | null
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly team: string
  readonly title: string
  /** False for those who left, whose name what they wrote still needs. */
  readonly isActive: boolean
  readonly lastSeenAt: number | null
}

/** Roadmaps and people belong to the workspace they come with. */
export interface NewWorkspace {
  readonly workspace: Workspace
  readonly roadmaps: readonly Omit<Roadmap, 'workspaceId'>[]
  readonly people: readonly Pick<Person, 'id' | 'name' | 'email' | 'role' | 'team' | 'title'>[]
}

export interface DocumentPlace {
  readonly workspaceId: WorkspaceId
  readonly roadmapId: RoadmapId
  readonly kind: DocumentKind
}

/** Who and what there is: what the server must know before it opens a document. */
export interface Directory {
  /** Writes the workspace, its documents, roadmaps and people at once or, where an id, slug or email is taken, nothing. */
  createWorkspace(seed: NewWorkspace): Promise<Result<void, 'already-exists'>>
  listWorkspaces(): Promise<readonly Workspace[]>
  findWorkspace(id: WorkspaceId): Promise<Workspace | undefined>
  listRoadmaps(workspaceId: WorkspaceId): Promise<readonly Roadmap[]>
  /** Those who left among them. */
  listPeople(workspaceId: WorkspaceId): Promise<readonly Person[]>
  findPerson(workspaceId: WorkspaceId, personId: UserId): Promise<Person | undefined>
  findDocument(id: DocumentId): Promise<DocumentPlace | undefined>
}
