import { randomUUID } from 'node:crypto'
import { fail, ok, type Result } from '@parley/shared/base/result.ts'
import { asId } from '@parley/shared/model/ids.ts'
import type { LinkJoinFailure } from '../storage/company-links.ts'
import type { Joiner } from '../storage/members.ts'
import type { AuthContext } from './auth-context.ts'
import { enter, type Visitor } from './enter.ts'
import { newAccount, type SsoProblem } from './enter-by-provider.ts'
import { normalEmail } from './normal-email.ts'
import type { ProviderIdentity } from './single-sign-on.ts'

export interface JoinByProvider {
  readonly identity: ProviderIdentity
  /** The link with which the browser went to the provider. */
  readonly linkId: string
  readonly visitor: Visitor
}

const problems: Readonly<Record<LinkJoinFailure, SsoProblem>> = {
  'void-link': 'sso-void-link',
  'other-domain': 'sso-other-domain',
  'other-address': 'sso-other-domain',
  removed: 'sso-removed',
  'email-taken': 'sso-link-first',
  'already-member': 'sso-member',
}

/** The provider proves the address in place of a mail, and only one that it says it has verified itself. */
export async function joinByProvider(
  context: AuthContext,
  { identity, linkId, visitor }: JoinByProvider,
): Promise<Result<string, SsoProblem>> {
  const email = identity.isVerified && identity.email !== null ? normalEmail(identity.email) : undefined
  if (email === undefined) return fail('sso-unverified')
  const joiner = await joinerOf(context, identity, email)
  if (joiner === undefined) return fail('sso-link-first')
  const joined = await context.storage.joinByLink({
    by: { kind: 'provider', linkId, email },
    joiner,
    personId: asId(randomUUID()),
    at: context.clock(),
  })
  if (!joined.ok) return fail(problems[joined.failure])
  const entered = await enter(context, joined.value.id, visitor)
  return entered.ok ? ok(entered.value) : fail('sso-failed')
}

/** Undefined where the address has an account that this identity does not open. */
async function joinerOf({ storage }: AuthContext, identity: ProviderIdentity, email: string): Promise<Joiner | undefined> {
  const { issuer, subject } = identity
  const known = await storage.findAccount({ kind: 'identity', identity: { issuer, subject } })
  if (known !== undefined) return { kind: 'account', id: known.id }
  const taken = await storage.findAccount({ kind: 'email', email })
  return taken === undefined ? { kind: 'new', account: newAccount(identity, email) } : undefined
}
