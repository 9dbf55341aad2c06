import { render } from './letter.ts'
import type { Mail } from './mailer.ts'
import { quoted } from './quoted.ts'

interface AboutCard {
  readonly to: string
  readonly roadmap: string
  readonly card: string
  readonly link: string
}

/** Asks whether the address is theirs who gave it. */
export function confirmSubscriptionMail({ to, roadmap, card, link }: AboutCard): Mail {
  return render({
    to,
    subject: `Do you want a mail when ${quoted(card)} ships?`,
    before: [`Somebody, hopefully you, wants to be told at this address when ${quoted(card)} of ${quoted(roadmap)} ships.`],
    action: { label: 'Yes, tell me once', link },
    after: [
      'The link works for two days.',
      'If it was not you, there is nothing to do: without this nothing is sent, and the address is forgotten.',
    ],
  })
}

export interface ShippedWords extends AboutCard {
  /** Where the address is forgotten. */
  readonly leave: string
}

export function shippedMail({ to, roadmap, card, link, leave }: ShippedWords): Mail {
  const mail = render({
    to,
    subject: `It shipped: ${quoted(card)}`,
    before: [`You wanted to be told when ${quoted(card)} ships. It is there.`],
    action: { label: 'See it on the roadmap', link },
    after: [
      'This is the one mail you asked for, and no other comes of it.',
      `If you want none of ${quoted(roadmap)} at all, whatever else you asked to be told of: ${leave}`,
    ],
  })
  return { ...mail, unsubscribe: leave }
}
