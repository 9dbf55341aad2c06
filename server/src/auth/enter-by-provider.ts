import { randomUUID } from 'node:crypto'
import { fail, ok, type Result } from '@parley/shared/base/result.ts'
import { asId } from '@parley/shared/model/ids.ts'
import type { Account, NewAccount } from '../storage/accounts.ts'
import type { Person } from '../storage/directory.ts'
import type { Joiner } from '../storage/members.ts'
import type { SingleSignOnSettings } from '../config/config.ts'
import type { AuthContext } from './auth-context.ts'
import { enter, type Visitor } from './enter.ts'
import { normalEmail } from './normal-email.ts'
import type { ProviderIdentity } from './single-sign-on.ts'

export type SsoProblem =
  | 'sso-denied'
  | 'sso-unverified'
  | 'sso-not-invited'
  | 'sso-link-first'
  | 'sso-failed'
  | 'sso-void-link'
  | 'sso-other-domain'
  | 'sso-removed'
  | 'sso-member'

export interface ByProvider {
  readonly identity: ProviderIdentity
  readonly joinRole: SingleSignOnSettings['joinRole']
  readonly visitor: Visitor
}

/**
 * Lets in whom the provider vouches for. Only issuer and subject say who somebody is: an address may have belonged to
 * another yesterday, so it opens no account that exists, and serves only to find an invitation.
 */
export async function enterByProvider(
  context: AuthContext,
  { identity, joinRole, visitor }: ByProvider,
): Promise<Result<string, SsoProblem>> {
  const { issuer, subject } = identity
  const account = await context.storage.findAccount({ kind: 'identity', identity: { issuer, subject } })
  const person = account === undefined ? await admit(context, identity, joinRole) : await placeOf(context, account)
  if (!person.ok) return person
  const entered = await enter(context, person.value.id, visitor)
  return entered.ok ? ok(entered.value) : fail('sso-failed')
}

/** Whoever was removed everywhere comes back by an invitation, and not by the setting that lets newcomers in. */
async function placeOf(context: AuthContext, { id, email }: Account): Promise<Result<Person, SsoProblem>> {
  const [membership] = await context.storage.listMemberships(id)
  return membership === undefined ? acceptFor(context, email, { kind: 'account', id }) : ok(membership.person)
}

async function admit(
  context: AuthContext,
  identity: ProviderIdentity,
  joinRole: SingleSignOnSettings['joinRole'],
): Promise<Result<Person, SsoProblem>> {
  const email = identity.isVerified && identity.email !== null ? normalEmail(identity.email) : undefined
  if (email === undefined) return fail('sso-unverified')
  if ((await context.storage.findAccount({ kind: 'email', email })) !== undefined) return fail('sso-link-first')
  const joiner = { kind: 'new', account: newAccount(identity, email) } as const
  const accepted = await acceptFor(context, email, joiner)
  if (accepted.ok || accepted.failure !== 'sso-not-invited' || joinRole === null) return accepted
  const workspaces = await context.storage.listWorkspaces()
  const oldest = workspaces.toSorted((one, other) => one.createdAt - other.createdAt)[0]
  if (oldest === undefined) return fail('sso-not-invited')
  const joined = await context.storage.joinWorkspace({
    workspaceId: oldest.id,
    role: joinRole,
    joiner,
    personId: asId(randomUUID()),
    at: context.clock(),
  })
  return joined.ok ? joined : fail(joined.failure === 'email-taken' ? 'sso-link-first' : 'sso-not-invited')
}

async function acceptFor(context: AuthContext, email: string, joiner: Joiner): Promise<Result<Person, SsoProblem>> {
  const at = context.clock()
  const [invitation] = await context.storage.invitationsFor(email, at)
  if (invitation === undefined) return fail('sso-not-invited')
  const accepted = await context.storage.acceptInvitation({
    by: { kind: 'id', id: invitation.id },
    joiner,
    personId: asId(randomUUID()),
    at,
  })
  return accepted.ok ? accepted : fail(accepted.failure === 'email-taken' ? 'sso-link-first' : 'sso-not-invited')
}

export function newAccount({ issuer, subject, name }: ProviderIdentity, email: string): NewAccount {
  const [local = email] = email.split('@')
  return { id: asId(randomUUID()), email, name: name ?? local, passwordHash: null, identity: { issuer, subject } }
}
