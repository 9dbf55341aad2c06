import type { AccountId, UserId, WorkspaceId } from '@parley/shared/model/ids.ts'

/** A person of a workspace, an account where no workspace is meant, whoever has a shell on the server's machine, or what an owner set up to happen by itself. */
export type Actor = UserId | AccountId | 'operator' | 'policy'

/** Who does something, and when; it goes into the audit log with what is done. */
export interface Deed {
  readonly actor: Actor
  readonly at: number
}

export type AuditAction =
  | 'founded-workspace'
  | 'renamed-workspace'
  | 'signed-in'
  | 'ended-session'
  | 'changed-password'
  | 'reset-password'
  | 'added-second-factor'
  | 'removed-second-factor'
  | 'used-recovery-code'
  | 'linked-identity'
  | 'invited'
  | 'invited-again'
  | 'withdrew-invitation'
  | 'joined'
  | 'changed-role'
  | 'removed-member'
  | 'readmitted-member'
  | 'made-company-link'
  | 'changed-company-link'
  | 'renewed-company-link'
  | 'revoked-company-link'
  | 'joined-by-link'
  | 'started-preview'
  | 'created-token'
  | 'revoked-token'
  | 'enabled-publication'
  | 'disabled-publication'
  | 'changed-publication'
  | 'published'
  | 'made-prospect-link'
  | 'revoked-prospect-link'
  | 'purged'
  | 'connected-tracker'
  | 'changed-tracker'
  | 'disconnected-tracker'

export interface AuditEntry extends Deed {
  /** Null for what concerns an account in all its workspaces. */
  readonly workspaceId: WorkspaceId | null
  readonly action: AuditAction
  /** The id of what it was done to. */
  readonly target: string
  /** What else a reader wants to know; never a secret. */
  readonly detail: string
}

export interface StoredAuditEntry {
  readonly at: number
  readonly actor: string
  readonly action: string
  readonly target: string
  readonly detail: string
}

/** What was done in a workspace, newest first. Entries come into being with what they tell, and never change. */
export interface Audit {
  listAudit(workspaceId: WorkspaceId, limit: number): Promise<readonly StoredAuditEntry[]>
}
