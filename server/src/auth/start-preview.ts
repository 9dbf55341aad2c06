import { randomUUID } from 'node:crypto'
import { ok, type Result } from '@parley/shared/base/result.ts'
import type { PreviewRole } from '@parley/shared/protocol/preview-names.ts'
import type { AuthContext } from './auth-context.ts'
import { createRandomToken, hashRandomToken } from './random-token.ts'
import { refuse, type Refusal } from './refusal.ts'
import type { Identity } from './who-is.ts'

const previewMs = 15 * 60_000

/** Takes rights away for one page, and gives nothing: what is told here opens nothing without the session it belongs to. */
export async function startPreview(
  { storage, clock }: Pick<AuthContext, 'storage' | 'clock'>,
  { person, credential }: Identity,
  role: PreviewRole,
): Promise<Result<{ readonly ticket: string; readonly expiresAt: number }, Refusal>> {
  const ticket = createRandomToken()
  const at = clock()
  const expiresAt = at + previewMs
  const { id: personId, workspaceId } = person
  const preview = { id: randomUUID(), tokenHash: hashRandomToken(ticket), sessionId: credential.id, workspaceId, personId, role, expiresAt }
  const created = await storage.createPreview(preview, { actor: personId, at })
  return created.ok ? ok({ ticket, expiresAt }) : refuse(created.failure)
}
