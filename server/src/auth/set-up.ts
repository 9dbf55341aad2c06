import type { Result } from '@parley/shared/base/result.ts'
import type { SetUp } from '@parley/shared/protocol/accounts.ts'
import type { AuthContext } from './auth-context.ts'
import type { Visitor } from './enter.ts'
import { foundWorkspace } from './found-workspace.ts'
import { normalEmail } from './normal-email.ts'
import { createRandomToken, hashRandomToken } from './random-token.ts'
import { refuse, refuseFor, type Refusal } from './refusal.ts'

const linkMs = 24 * 3600 * 1000

/** The link by which the operator becomes the first owner; undefined once there is a workspace. Each voids the one before. */
export async function createSetupLink({
  storage,
  clock,
  links,
}: Pick<AuthContext, 'storage' | 'clock' | 'links'>): Promise<string | undefined> {
  if ((await storage.listWorkspaces()).length > 0) return undefined
  const token = createRandomToken()
  const now = clock()
  await storage.createOneTimeToken({
    hash: hashRandomToken(token),
    purpose: 'setup',
    subject: 'server',
    payload: '',
    createdAt: now,
    expiresAt: now + linkMs,
    isOnlyOne: true,
  })
  return links.to('/set-up', token)
}

export async function setUp(
  context: AuthContext,
  { token, email, name, password, workspace }: SetUp,
  visitor: Visitor,
): Promise<Result<string, Refusal>> {
  const wait = refuseFor(context.attempts.admit({ kind: 'token', address: visitor.address }))
  if (wait !== undefined) return wait
  const normal = normalEmail(email)
  if (normal === undefined) return refuse('bad-email')
  const hash = hashRandomToken(token)
  if ((await context.storage.findOneTimeToken('setup', hash, context.clock())) === undefined) return refuse('void-link')
  const passwordHash = await context.passwords.hash(password)
  return foundWorkspace(context, { token: { purpose: 'setup', hash }, email: normal, name, passwordHash, workspace }, visitor)
}
