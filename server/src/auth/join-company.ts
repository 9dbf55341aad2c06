import { randomUUID } from 'node:crypto'
import { ok, type Result } from '@parley/shared/base/result.ts'
import { asId } from '@parley/shared/model/ids.ts'
import type { AskToJoin, CompanyLinkPreview, JoinCompany, JoinPreview } from '@parley/shared/protocol/company-link.ts'
import { memberAlreadyMail, joinMail, removedMail } from '../mail/join-mails.ts'
import type { Mail } from '../mail/mailer.ts'
import type { CompanyLink, LinkStanding } from '../storage/company-links.ts'
import { domainOf } from '../storage/mailbox-of.ts'
import type { AuthContext } from './auth-context.ts'
import { enter, type Visitor } from './enter.ts'
import { joinerFor } from './joiner-for.ts'
import { normalEmail } from './normal-email.ts'
import { createRandomToken, hashRandomToken } from './random-token.ts'
import { refuse, refuseFor, type Refusal } from './refusal.ts'
import type { Entered } from './sign-in.ts'

const mailedMs = 24 * 3600 * 1000
const prefix = 'proof.'

export async function lookAtCompanyLink(
  context: AuthContext,
  token: string,
  address: string,
): Promise<Result<CompanyLinkPreview, Refusal>> {
  const link = await findLink(context, token, address)
  if (!link.ok) return link
  const { workspaceName, role, domains } = link.value
  return ok({ workspace: workspaceName, role, domains })
}

/** The link of a token that somebody shows; revoked, expired and never made are the same. */
export async function findLink(
  { storage, clock, attempts }: AuthContext,
  token: string,
  address: string,
): Promise<Result<CompanyLink, Refusal>> {
  const attempt = { kind: 'token', address } as const
  const wait = refuseFor(attempts.admit(attempt))
  if (wait !== undefined) return wait
  const link = await storage.findCompanyLink(hashRandomToken(token), clock())
  if (link === undefined) return refuse('void-link')
  attempts.succeeded(attempt)
  return ok(link)
}

/** What the address is to the workspace is said by the mail alone, to whoever reads it. */
export async function askToJoin(context: AuthContext, { token, email }: AskToJoin, address: string): Promise<Result<void, Refusal>> {
  const found = await findLink(context, token, address)
  if (!found.ok) return found
  const link = found.value
  const to = normalEmail(email)
  if (to === undefined) return refuse('bad-email')
  if (!link.domains.includes(domainOf(to))) return refuse('other-domain')
  const wait = refuseFor(context.attempts.admit({ kind: 'join', account: to, address }))
  if (wait !== undefined) return wait
  const proof = `${prefix}${createRandomToken()}`
  const at = context.clock()
  const asking = { linkId: link.id, email: to, tokenHash: hashRandomToken(proof), at, expiresAt: at + mailedMs }
  const standing = await context.storage.askToJoin(asking)
  context.mailer.send(mailFor(context, standing, { to, proof, workspace: link.workspaceName }))
  return ok(undefined)
}

export async function lookAtJoin(context: AuthContext, token: string, address: string): Promise<Result<JoinPreview, Refusal>> {
  const asked = await findAsked(context, token, address)
  if (!asked.ok) return asked
  const { email, link } = asked.value
  const account = await context.storage.findAccount({ kind: 'email', email })
  return ok({ workspace: link.workspaceName, role: link.role, email, hasAccount: account !== undefined })
}

export async function joinCompany(context: AuthContext, given: JoinCompany, visitor: Visitor): Promise<Result<Entered, Refusal>> {
  const asked = await findAsked(context, given.token, visitor.address)
  if (!asked.ok) return asked
  const joiner = await joinerFor(context, { email: asked.value.email, given, visitor })
  if (!joiner.ok) return joiner
  if (joiner.value === 'code-needed') return ok({ kind: 'second-factor' })
  const joined = await context.storage.joinByLink({
    by: { kind: 'mail', tokenHash: hashRandomToken(given.token) },
    joiner: joiner.value,
    personId: asId(randomUUID()),
    at: context.clock(),
  })
  if (!joined.ok) return refuse(joined.failure)
  const entered = await enter(context, joined.value.id, visitor)
  return entered.ok ? ok({ kind: 'signed-in', token: entered.value }) : entered
}

async function findAsked(
  { storage, clock, attempts }: AuthContext,
  token: string,
  address: string,
): Promise<Result<{ readonly email: string; readonly link: CompanyLink }, Refusal>> {
  const attempt = { kind: 'token', address } as const
  const wait = refuseFor(attempts.admit(attempt))
  if (wait !== undefined) return wait
  const asked = await storage.findAskedJoin(hashRandomToken(token), clock())
  if (asked === undefined) return refuse('void-link')
  attempts.succeeded(attempt)
  return ok(asked)
}

interface Letter {
  readonly to: string
  readonly proof: string
  readonly workspace: string
}

function mailFor({ links }: AuthContext, standing: LinkStanding, { to, proof, workspace }: Letter): Mail {
  if (standing === 'member') return memberAlreadyMail({ to, workspace, link: links.signIn() })
  return standing === 'removed' ? removedMail({ to, workspace }) : joinMail({ to, workspace, link: links.to('/join', proof) })
}
