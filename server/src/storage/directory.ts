import type { Result } from '@parley/shared/base/result.ts'
import type { DocumentId, RoadmapId, UserId, WorkspaceId } from '@parley/shared/model/ids.ts'
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

export interface Person {
  readonly id: UserId
  readonly workspaceId: WorkspaceId
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly team: string
  readonly title: string
}

/** Roadmaps and people belong to the workspace they come with. */
export interface NewWorkspace {
  readonly workspace: Workspace
  readonly roadmaps: readonly Omit<Roadmap, 'workspaceId'>[]
  readonly people: readonly Omit<Person, 'workspaceId'>[]
}

/** The token itself is never stored, so a stolen database opens no session. */
export interface NewSession {
  readonly tokenHash: string
  readonly personId: UserId
  readonly createdAt: number
  readonly expiresAt: number
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
  listRoadmaps(workspaceId: WorkspaceId): Promise<readonly Roadmap[]>
  listPeople(workspaceId: WorkspaceId): Promise<readonly Person[]>
  findPerson(workspaceId: WorkspaceId, personId: UserId): Promise<Person | undefined>
  findDocument(id: DocumentId): Promise<DocumentPlace | undefined>
  createSession(session: NewSession): Promise<Result<void, 'unknown-person'>>
  findSession(tokenHash: string, now: number): Promise<Person | undefined>
  deleteSession(tokenHash: string): Promise<void>
}
