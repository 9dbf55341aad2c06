import { ok, type Result } from '@parley/shared/base/result.ts'
import type { RecoveryCodes, SecondFactorOffer } from '@parley/shared/protocol/accounts.ts'
import { secondFactorChangedMail } from '../mail/mails.ts'
import type { Account } from '../storage/accounts.ts'
import type { Deed } from '../storage/audit.ts'
import type { AuthContext } from './auth-context.ts'
import { refuse, type Refusal } from './refusal.ts'
import { checkSecondFactor, createRecoveryCodes, createSecondFactorSecret, hashRecoveryCode, secondFactorUri } from './second-factor.ts'
import { secondFactorSeal } from './second-factor-seal.ts'

/** A secret to be put into an authenticator; nothing depends on it before a code of it came back. */
export async function offerSecondFactor({ storage, sealFor }: AuthContext, { id, email }: Account): Promise<SecondFactorOffer> {
  const secret = createSecondFactorSecret()
  await storage.offerSecondFactor(id, secondFactorSeal(sealFor, id).seal(secret))
  return { secret, uri: secondFactorUri(secret, email) }
}

export async function addSecondFactor(
  { storage, sealFor, mailer }: AuthContext,
  { account, code }: { readonly account: Account; readonly code: string },
  by: Deed,
): Promise<Result<RecoveryCodes, Refusal>> {
  const { id, email, offeredFactor } = account
  const secret = offeredFactor === null ? undefined : secondFactorSeal(sealFor, id).open(offeredFactor)
  const step = secret === undefined ? undefined : checkSecondFactor({ secret, code, lastStep: null, now: by.at })
  if (step === undefined || offeredFactor === null) return refuse('wrong-code')
  const codes = createRecoveryCodes()
  const added = await storage.addSecondFactor({ accountId: id, sealed: offeredFactor, step, codeHashes: codes.map(hashRecoveryCode) }, by)
  if (!added.ok) return refuse('wrong-code')
  mailer.send(secondFactorChangedMail(email, true))
  return ok({ codes })
}

export async function removeSecondFactor({ storage, mailer }: AuthContext, { id, email, secondFactor }: Account, by: Deed): Promise<void> {
  if (secondFactor === null) return
  await storage.removeSecondFactor(id, by)
  mailer.send(secondFactorChangedMail(email, false))
}
