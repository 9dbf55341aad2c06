import { shippedMail } from '../mail/subscription-mails.ts'
import type { OutsidersContext } from './outsiders-context.ts'

type Tools = Pick<OutsidersContext, 'publisher' | 'storage' | 'subscribers' | 'mailer' | 'links'>

/** Mails those who wanted to know that what is public now as shipped has shipped; each is forgotten with it. */
export async function tellShipped({ publisher, storage, subscribers, mailer, links }: Tools, slug: string): Promise<void> {
  const published = publisher.published(slug)
  if (published?.settings.subscriptions !== true) return
  const { roadmapId, roadmap } = published
  const shipped = new Map(roadmap.cards.filter(({ lane }) => lane === 'shipped').map(({ id, title }) => [id, title]))
  if (shipped.size === 0) return
  for (const { cardId, email, emailHash } of await storage.takeSubscribers(roadmapId, [...shipped.keys()])) {
    const leave = links.page(`/p/${slug}/unsubscribe?token=${subscribers.wayOut(roadmapId, emailHash)}`)
    const link = links.page(`/p/${slug}#card-${cardId}`)
    mailer.send(shippedMail({ to: email, roadmap: roadmap.title, card: shipped.get(cardId) ?? '', link, leave }))
  }
}
