import type { DatabaseSync } from 'node:sqlite'
import type { ShippingSubscriptions } from './shipping-subscriptions.ts'
import { textOf } from './row.ts'
import type { Blocking } from './storage-calls.ts'
import { inTransaction } from './transaction.ts'

export function prepareShippingSubscriptions(database: DatabaseSync): Blocking<ShippingSubscriptions> {
  const ask = database.prepare(
    `INSERT INTO shipping_subscriptions (roadmap, card, email_hash, email, feature, token_hash, asked_at) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (roadmap, card, email_hash) DO UPDATE SET token_hash = excluded.token_hash, asked_at = excluded.asked_at
     WHERE confirmed_at IS NULL`,
  )
  const confirm = database.prepare(
    `UPDATE shipping_subscriptions SET confirmed_at = coalesce(confirmed_at, ?)
     WHERE roadmap = ? AND token_hash = ? AND asked_at >= ?`,
  )
  const drop = database.prepare('DELETE FROM shipping_subscriptions WHERE roadmap = ? AND email_hash = ?')
  const dropUnconfirmed = database.prepare('DELETE FROM shipping_subscriptions WHERE confirmed_at IS NULL AND asked_at < ?')
  const dropConfirmed = database.prepare('DELETE FROM shipping_subscriptions WHERE confirmed_at < ?')
  const take = database.prepare(
    'DELETE FROM shipping_subscriptions WHERE roadmap = ? AND card = ? AND confirmed_at IS NOT NULL RETURNING email, email_hash',
  )
  return {
    askSubscription: ({ roadmapId, cardId, emailHash, email, featureId, tokenHash, at }) =>
      ask.run(roadmapId, cardId, emailHash, email, featureId, tokenHash, at).changes > 0,
    confirmSubscription: ({ roadmapId, tokenHash, at, askedSince }) => confirm.run(at, roadmapId, tokenHash, askedSince).changes > 0,
    dropSubscriptions: (roadmapId, emailHash) => {
      drop.run(roadmapId, emailHash)
    },
    dropStaleSubscriptions: (unconfirmedBefore, confirmedBefore) => {
      dropUnconfirmed.run(unconfirmedBefore)
      dropConfirmed.run(confirmedBefore)
    },
    takeSubscribers: (roadmapId, cardIds) =>
      inTransaction(database, () =>
        cardIds.flatMap((cardId) =>
          take.all(roadmapId, cardId).map((row) => ({ cardId, email: textOf(row, 'email'), emailHash: textOf(row, 'email_hash') })),
        ),
      ),
  }
}
