import { ok, type Result } from '@parley/shared/base/result.ts'
import type { SignUp, VerifySignUp } from '@parley/shared/protocol/accounts.ts'
import * as z from 'zod/mini'
import { knownAddressMail, verifyMail } from '../mail/mails.ts'
import type { AuthContext } from './auth-context.ts'
import type { Visitor } from './enter.ts'
import { foundWorkspace } from './found-workspace.ts'
import { normalEmail } from './normal-email.ts'
import { createRandomToken, hashRandomToken } from './random-token.ts'
import { refuse, refuseFor, type Refusal } from './refusal.ts'

const linkMs = 24 * 3600 * 1000
const wish = z.object({ name: z.string(), passwordHash: z.string(), workspace: z.string() })

/** Nothing exists but a wish and a mail; who has an account already is told by that mail, and by nothing else. */
export async function signUp(
  { storage, clock, passwords, attempts, mailer, links }: AuthContext,
  { email, name, password, workspace }: SignUp,
  address: string,
): Promise<Result<void, Refusal>> {
  const to = normalEmail(email)
  if (to === undefined) return refuse('bad-email')
  const wait = refuseFor(attempts.admit({ kind: 'sign-up', account: to, address }))
  if (wait !== undefined) return wait
  const passwordHash = await passwords.hash(password)
  const token = createRandomToken()
  const now = clock()
  const known = await storage.findAccount({ kind: 'email', email: to })
  await storage.createOneTimeToken({
    hash: hashRandomToken(token),
    purpose: 'sign-up',
    subject: to,
    payload: JSON.stringify({ name, passwordHash, workspace } satisfies z.infer<typeof wish>),
    createdAt: now,
    expiresAt: now + linkMs,
    // Somebody else's wish for the same address must not void this one.
    isOnlyOne: false,
  })
  mailer.send(known === undefined ? verifyMail({ to, link: links.to('/verify', token) }) : knownAddressMail({ to, link: links.signIn() }))
  return ok(undefined)
}

/** The mail proves the address; the password proves that it is the same human who asked, and did not find an account prepared by another. */
export async function verifySignUp(
  context: AuthContext,
  { token, password }: VerifySignUp,
  visitor: Visitor,
): Promise<Result<string, Refusal>> {
  const wait = refuseFor(context.attempts.admit({ kind: 'token', address: visitor.address }))
  if (wait !== undefined) return wait
  const hash = hashRandomToken(token)
  const found = await context.storage.tryOneTimeToken('sign-up', hash, context.clock())
  if (found === undefined) return refuse('void-link')
  const wished = wish.parse(JSON.parse(found.payload))
  if (!(await context.passwords.check(wished.passwordHash, password)).matches) return refuse('wrong-password')
  return foundWorkspace(context, { ...wished, token: { purpose: 'sign-up', hash }, email: found.subject }, visitor)
}
