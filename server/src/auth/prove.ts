import { ok, type Result } from '@parley/shared/base/result.ts'
import type { Account, TryLimits } from '../storage/accounts.ts'
import type { Attempt } from './attempts.ts'
import type { AuthContext } from './auth-context.ts'
import { refuse, refuseFor, type Refusal } from './refusal.ts'
import { checkSecondFactor, hashRecoveryCode } from './second-factor.ts'
import { secondFactorSeal } from './second-factor-seal.ts'

export interface Proof {
  readonly password: string
  readonly code: string | undefined
  readonly attempt: Attempt
}

/** Whoever tries codes knows the password already, so only they are kept waiting, and longer each time. */
const codeTries: TryLimits = { free: 5, firstWaitMs: 60_000, longestWaitMs: 3_600_000 }

/** Whether it is the account's own human; the same work is done where there is no account. */
export async function prove(
  context: AuthContext,
  account: Account | undefined,
  { password, code, attempt }: Proof,
): Promise<Result<'proven' | 'code-needed', Refusal>> {
  const known = await provePassword(context, account, { password, attempt })
  if (!known.ok) return known
  const { secondFactor } = known.value
  if (secondFactor !== null) {
    if (code === undefined) return ok('code-needed')
    const wait = refuseFor(await context.storage.countCodeTry(known.value.id, context.clock(), codeTries))
    if (wait !== undefined) return wait
    if (!(await takeCode(context, known.value, code))) return refuse('wrong-code')
  }
  context.attempts.succeeded(attempt)
  return ok('proven')
}

export async function provePassword(
  { storage, passwords, attempts }: AuthContext,
  account: Account | undefined,
  { password, attempt }: Pick<Proof, 'password' | 'attempt'>,
): Promise<Result<Account, Refusal>> {
  const wait = refuseFor(attempts.admit(attempt))
  if (wait !== undefined) return wait
  const hash = account?.passwordHash ?? undefined
  const { matches, needsRehash } = await passwords.check(hash, password)
  if (account === undefined || hash === undefined || !matches) return refuse('wrong-password')
  if (needsRehash) await storage.rehashPassword({ accountId: account.id, from: hash, to: await passwords.hash(password) })
  return ok(account)
}

/** Uses a code up: one of the authenticator's, or one of those that were written down. */
async function takeCode({ storage, sealFor, clock }: AuthContext, { id, secondFactor }: Account, code: string): Promise<boolean> {
  const now = clock()
  if (!/^\d{6}$/.test(code.replaceAll(/\s/g, ''))) return storage.useRecoveryCode(id, hashRecoveryCode(code), now)
  const secret = secondFactor === null ? undefined : secondFactorSeal(sealFor, id).open(secondFactor.sealed)
  const step = secret === undefined ? undefined : checkSecondFactor({ secret, code, lastStep: secondFactor?.lastStep ?? null, now })
  return step !== undefined && storage.useStep(id, step)
}
