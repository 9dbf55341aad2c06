import type { Result } from '@parley/shared/base/result.ts'
import type { UserId, WorkspaceId } from '@parley/shared/model/ids.ts'
import type { PreviewRole } from '@parley/shared/protocol/preview-names.ts'
import type { Deed } from './audit.ts'

/** An owner looks through the eyes of another role, for a short while and within one session. */
export interface Preview {
  readonly id: string
  readonly sessionId: string
  readonly personId: UserId
  readonly role: PreviewRole
  readonly expiresAt: number
}

export interface NewPreview extends Preview {
  readonly workspaceId: WorkspaceId
  readonly tokenHash: string
}

/** A preview ends with its session. */
export interface Previews {
  createPreview(preview: NewPreview, by: Deed): Promise<Result<void, 'not-owner'>>
  findPreview(key: { readonly tokenHash: string } | { readonly id: string }, now: number): Promise<Preview | undefined>
}
