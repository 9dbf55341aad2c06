import { fail, ok, type Result } from '@parley/shared/base/result.ts'
import { normalEmail } from '../auth/normal-email.ts'
import { createRandomToken, hashRandomToken } from '../auth/random-token.ts'
import { confirmSubscriptionMail } from '../mail/subscription-mails.ts'
import type { OutsidersContext } from './outsiders-context.ts'
import { refused, type OutsiderRefusal } from './refusal.ts'
import { tellShipped } from './tell-shipped.ts'

export interface SubscriptionSent {
  readonly slug: string
  readonly cardId: string
  /** Of the network it came from. */
  readonly address: string
  readonly email: string
  /** Nothing, where a person filled the form. */
  readonly website: string
}

const confirmWithinMs = 48 * 3_600_000
const keptMs = 2 * 366 * 24 * 3_600_000

/** Asks the owner of an address whether they want a mail when a card ships. The answer is the same whatever is known of it. */
export async function subscribe(context: OutsidersContext, sent: SubscriptionSent): Promise<Result<void, OutsiderRefusal>> {
  const { publisher, storage, subscribers, budgets, mailer, links, clock } = context
  const { slug, cardId, address, website } = sent
  const published = publisher.published(slug)
  const card = published?.roadmap.cards.find(({ id }) => id === cardId)
  const featureId = publisher.featureOf(slug, cardId)
  if (published?.settings.subscriptions !== true || card === undefined || card.lane === 'shipped' || featureId === undefined)
    return refused('nowhere')
  // Only programs fill what people cannot see; they learn nothing from the answer.
  if (website !== '') return ok(undefined)
  const email = normalEmail(sent.email)
  if (email === undefined) return refused('bad-address')
  const { roadmapId } = published
  const retryAfterMs = budgets.admit('subscription', address, roadmapId)
  if (retryAfterMs > 0) return fail({ kind: 'too-many', retryAfterMs })
  const emailHash = subscribers.hashOf(email)
  // Whoever asks in the name of others must not be told that their mailbox has had enough.
  if (!budgets.admitMailTo(emailHash)) return ok(undefined)
  const at = clock()
  await storage.dropStaleSubscriptions(at - confirmWithinMs, at - keptMs)
  const token = createRandomToken()
  const asked = { roadmapId, cardId, featureId, email, emailHash, tokenHash: hashRandomToken(token), at }
  if (await storage.askSubscription(asked)) {
    const { title } = card
    mailer.send(
      confirmSubscriptionMail({
        to: email,
        roadmap: published.roadmap.title,
        card: title,
        link: links.page(`/p/${slug}/confirm?token=${token}`),
      }),
    )
  }
  return ok(undefined)
}

/** What the link in the mail proves. */
export async function confirmSubscription(
  context: OutsidersContext,
  { slug, token }: { readonly slug: string; readonly token: string },
): Promise<Result<void, OutsiderRefusal>> {
  const { publisher, storage, clock } = context
  const published = publisher.published(slug)
  if (published === undefined) return refused('nowhere')
  const at = clock()
  const { roadmapId } = published
  const confirmation = { roadmapId, tokenHash: hashRandomToken(token), at, askedSince: at - confirmWithinMs }
  if (!(await storage.confirmSubscription(confirmation))) return refused('used-up')
  // It may have shipped while the mail was on its way.
  await tellShipped(context, slug)
  return ok(undefined)
}

/** Forgets the address, and is the same for one that is not there. */
export async function unsubscribe(
  { publisher, storage, subscribers }: OutsidersContext,
  { slug, token }: { readonly slug: string; readonly token: string },
): Promise<Result<void, OutsiderRefusal>> {
  const published = publisher.published(slug)
  if (published === undefined) return refused('nowhere')
  const emailHash = subscribers.leaving(published.roadmapId, token)
  if (emailHash === undefined) return refused('used-up')
  await storage.dropSubscriptions(published.roadmapId, emailHash)
  return ok(undefined)
}
