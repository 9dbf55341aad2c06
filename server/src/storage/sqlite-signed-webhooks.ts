import type { DatabaseSync } from 'node:sqlite'
import { asId } from '@parley/shared/model/ids.ts'
import { webhookEvents } from '@parley/shared/protocol/webhooks.ts'
import { integerOf, integerOrNull, textOf, textOrNull, type Row } from './row.ts'
import type { Delivery, SignedWebhook, SignedWebhooks } from './signed-webhooks.ts'
import type { Blocking } from './storage-calls.ts'
import { inTransaction } from './transaction.ts'

/** A receiver that is away for long is told the newest of what it missed. */
const longestQueue = 1000
/** Those that are done with are kept to be looked at. */
const keptDone = 50

export function prepareSignedWebhooks(database: DatabaseSync): Blocking<SignedWebhooks> {
  const list = database.prepare('SELECT * FROM signed_webhooks WHERE roadmap = ? ORDER BY created_at, id')
  const create = database.prepare(
    'INSERT INTO signed_webhooks (id, roadmap, owner, url, events, secret, created_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
  )
  const drop = database.prepare('DELETE FROM signed_webhooks WHERE roadmap = ? AND id = ?')
  const dropTheirs = database.prepare('DELETE FROM webhook_deliveries WHERE webhook = ?')
  const disable = database.prepare('UPDATE signed_webhooks SET disabled_at = ? WHERE id = ?')
  const empty = database.prepare('UPDATE webhook_deliveries SET due_at = NULL WHERE webhook = ? AND due_at IS NOT NULL')
  const add = database.prepare('INSERT OR IGNORE INTO webhook_deliveries (id, webhook, event, body, at, due_at) VALUES (?, ?, ?, ?, ?, ?)')
  const trimQueue = database.prepare(
    `DELETE FROM webhook_deliveries WHERE webhook = ?1 AND due_at IS NOT NULL AND number <= (
       SELECT number FROM webhook_deliveries WHERE webhook = ?1 AND due_at IS NOT NULL ORDER BY number DESC LIMIT 1 OFFSET ${longestQueue})`,
  )
  const trimDone = database.prepare(
    `DELETE FROM webhook_deliveries WHERE webhook = ?1 AND due_at IS NULL AND number <= (
       SELECT number FROM webhook_deliveries WHERE webhook = ?1 AND due_at IS NULL ORDER BY number DESC LIMIT 1 OFFSET ${keptDone})`,
  )
  const setMark = database.prepare(
    'INSERT INTO webhook_marks (document, seq) VALUES (?, ?) ON CONFLICT (document) DO UPDATE SET seq = max(seq, excluded.seq)',
  )
  const mark = database.prepare('SELECT seq FROM webhook_marks WHERE document = ?')
  const due = database.prepare(
    `SELECT webhook_deliveries.*, hook.roadmap, hook.owner, hook.url, hook.events, hook.secret, hook.created_at, hook.failing_since,
       hook.disabled_at
     FROM webhook_deliveries JOIN signed_webhooks AS hook ON hook.id = webhook_deliveries.webhook
     WHERE hook.disabled_at IS NULL AND webhook_deliveries.due_at <= ? AND webhook_deliveries.number = (
       SELECT min(number) FROM webhook_deliveries AS first WHERE first.webhook = hook.id AND first.due_at IS NOT NULL)`,
  )
  const attempted = database.prepare(
    'UPDATE webhook_deliveries SET tries = tries + 1, outcome = ?, due_at = ? WHERE id = ? RETURNING webhook',
  )
  const works = database.prepare('UPDATE signed_webhooks SET failing_since = NULL WHERE id = ?')
  const fails = database.prepare('UPDATE signed_webhooks SET failing_since = coalesce(failing_since, ?) WHERE id = ?')
  const last = database.prepare('SELECT * FROM webhook_deliveries WHERE webhook = ? ORDER BY number DESC LIMIT ?')
  return {
    listSignedWebhooks: (roadmapId) => list.all(roadmapId).map((row) => webhookOf(row, 'id')),
    createSignedWebhook: ({ id, roadmapId, ownerId, url, events, secret, createdAt }) => {
      create.run(id, roadmapId, ownerId, url, events.join(' '), secret, createdAt)
    },
    deleteSignedWebhook: (roadmapId, id) =>
      inTransaction(database, () => {
        const known = list.all(roadmapId).some((row) => textOf(row, 'id') === id)
        if (known) dropTheirs.run(id)
        return drop.run(roadmapId, id).changes > 0
      }),
    disableSignedWebhook: (id, at) => {
      inTransaction(database, () => {
        disable.run(at, id)
        empty.run(id)
      })
    },
    queueDeliveries: (deliveries, upTo) => {
      inTransaction(database, () => {
        for (const { id, webhookId, event, body, at } of deliveries) add.run(id, webhookId, event, body, at, at)
        for (const id of new Set(deliveries.map(({ webhookId }) => webhookId))) trimQueue.run(id)
        if (upTo !== undefined) setMark.run(upTo.document, upTo.seq)
      })
    },
    webhookMark: (document) => {
      const row = mark.get(document)
      return row === undefined ? undefined : integerOf(row, 'seq')
    },
    dueDeliveries: (now) => due.all(now).map((row) => ({ ...deliveryOf(row), webhook: webhookOf(row, 'webhook') })),
    noteAttempt: ({ id, outcome, isDelivered, dueAt, at }) => {
      inTransaction(database, () => {
        const row = attempted.get(outcome, dueAt, id)
        if (row === undefined) return
        const webhook = textOf(row, 'webhook')
        if (isDelivered) works.run(webhook)
        else fails.run(at, webhook)
        trimDone.run(webhook)
      })
    },
    listDeliveries: (webhookId, limit) => last.all(webhookId, limit).map(deliveryOf),
  }
}

function webhookOf(row: Row, id: string): SignedWebhook {
  const events = textOf(row, 'events').split(' ')
  return {
    id: textOf(row, id),
    roadmapId: asId(textOf(row, 'roadmap')),
    ownerId: asId(textOf(row, 'owner')),
    url: textOf(row, 'url'),
    events: webhookEvents.filter((event) => events.includes(event)),
    secret: textOf(row, 'secret'),
    createdAt: integerOf(row, 'created_at'),
    failingSince: integerOrNull(row, 'failing_since'),
    disabledAt: integerOrNull(row, 'disabled_at'),
  }
}

function deliveryOf(row: Row): Delivery {
  return {
    id: textOf(row, 'id'),
    webhookId: textOf(row, 'webhook'),
    event: textOf(row, 'event'),
    body: textOf(row, 'body'),
    at: integerOf(row, 'at'),
    tries: integerOf(row, 'tries'),
    dueAt: integerOrNull(row, 'due_at'),
    outcome: textOrNull(row, 'outcome'),
  }
}
