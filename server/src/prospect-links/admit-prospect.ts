import { fail, ok, type Result } from '@parley/shared/base/result.ts'
import { hashRandomToken } from '../auth/random-token.ts'
import type { ProspectLink } from '../storage/prospect-links.ts'
import type { LinkContext } from './link-context.ts'
import { readLink } from './read-link.ts'

export type ProspectRefusal =
  /** Never was, is over, was revoked or belongs to nobody any more: nobody is told which. */
  | { readonly kind: 'nowhere' }
  | { readonly kind: 'passcode'; readonly isWrong: boolean }
  | { readonly kind: 'too-many'; readonly retryAfterMs: number }

export interface ProspectEntry {
  readonly code: string
  readonly passcode?: string | undefined
  readonly address: string
}

/** How long one may read on without showing the link again. */
export const entryMs = 12 * 3_600_000

const purpose = 'prospect link'

/** Exchanges the code of a link for what a browser keeps. */
export async function admitProspect(
  context: LinkContext,
  { code, passcode, address }: ProspectEntry,
): Promise<Result<string, ProspectRefusal>> {
  const { storage, clock, attempts, passwords, sealFor } = context
  const attempt = { kind: 'token', address } as const
  const waitMs = attempts.admit(attempt)
  if (waitMs > 0) return fail({ kind: 'too-many', retryAfterMs: waitMs })
  const link = await storage.findProspectLink({ tokenHash: hashRandomToken(code) })
  if (link === undefined || !isLive(link, clock())) return fail({ kind: 'nowhere' })
  const said = await readLink(context, link)
  // What cannot be read for the moment is told at the page itself.
  if (!said.ok && said.failure === 'nowhere') return fail({ kind: 'nowhere' })
  attempts.succeeded(attempt)
  if (link.passcodeHash !== null) {
    if (passcode === undefined || passcode === '') return fail({ kind: 'passcode', isWrong: false })
    // Bound to the link and not to a network: whoever guesses has as many networks as they like.
    const pauseMs = await storage.claimPasscodeTry(link.id, clock())
    if (pauseMs > 0) return fail({ kind: 'too-many', retryAfterMs: pauseMs })
    const { matches } = await passwords.check(link.passcodeHash, passcode)
    if (!matches) return fail({ kind: 'passcode', isWrong: true })
    await storage.forgetPasscodeTries(link.id)
  }
  return ok(sealFor(purpose).seal(`${link.id} ${clock() + entryMs}`))
}

/** The link that was shown before in this browser, looked up anew each time so that revoking it works at once. */
export async function admittedLink(
  { storage, clock, sealFor }: LinkContext,
  cookie: string | undefined,
): Promise<ProspectLink | undefined> {
  const [id = '', until] = (cookie === undefined ? undefined : sealFor(purpose).open(cookie))?.split(' ') ?? []
  if (Number(until) > clock()) {
    const link = await storage.findProspectLink({ id })
    if (link !== undefined && isLive(link, clock())) return link
  }
  return undefined
}

export function isLive({ revokedAt, expiresAt }: Pick<ProspectLink, 'revokedAt' | 'expiresAt'>, now: number): boolean {
  return revokedAt === null && expiresAt > now
}
