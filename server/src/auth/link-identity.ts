import { fail, ok, type Result } from '@parley/shared/base/result.ts'
import type { AccountId } from '@parley/shared/model/ids.ts'
import { singleSignOnLinkedMail } from '../mail/mails.ts'
import type { AuthContext } from './auth-context.ts'
import type { SsoProblem } from './enter-by-provider.ts'
import type { ProviderIdentity } from './single-sign-on.ts'

/** From now on the identity opens this account. One that opens another already stays there. */
export async function linkIdentity(
  { storage, clock, mailer }: AuthContext,
  { issuer, subject }: ProviderIdentity,
  { accountId, provider }: { readonly accountId: AccountId; readonly provider: string },
): Promise<Result<void, SsoProblem>> {
  const identity = { issuer, subject }
  const known = await storage.findAccount({ kind: 'identity', identity })
  if (known?.id === accountId) return ok(undefined)
  const account = await storage.findAccount({ kind: 'id', id: accountId })
  if (known !== undefined || account === undefined) return fail('sso-failed')
  const linked = await storage.linkIdentity(accountId, identity, { actor: accountId, at: clock() })
  if (!linked.ok) return fail('sso-failed')
  mailer.send(singleSignOnLinkedMail(account.email, provider))
  return ok(undefined)
}
