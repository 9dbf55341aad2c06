import type { DatabaseSync } from 'node:sqlite'
import { asId } from '@parley/shared/model/ids.ts'
import { notificationKinds } from '@parley/shared/protocol/notifications.ts'
import type { Notifications, Webhook } from './notifications.ts'
import { integerOf, integerOrNull, textOf, textOrNull, type Row } from './row.ts'
import type { Blocking } from './storage-calls.ts'

type WebhookCalls = Pick<Notifications, 'listWebhooks' | 'createWebhook' | 'deleteWebhook' | 'noteDelivery'>

export function prepareWebhooks(database: DatabaseSync): Blocking<WebhookCalls> {
  const list = database.prepare('SELECT * FROM webhooks WHERE workspace_id = ? ORDER BY created_at, id')
  const create = database.prepare('INSERT INTO webhooks (id, workspace_id, url, kinds, created_at) VALUES (?, ?, ?, ?, ?)')
  const remove = database.prepare('DELETE FROM webhooks WHERE workspace_id = ? AND id = ?')
  const note = database.prepare('UPDATE webhooks SET last_at = ?, last_outcome = ? WHERE id = ?')
  return {
    listWebhooks: (workspaceId) => list.all(workspaceId).map(webhookOf),
    createWebhook: ({ id, workspaceId, url, kinds, createdAt }) => {
      create.run(id, workspaceId, url, kinds.join(' '), createdAt)
    },
    deleteWebhook: (workspaceId, id) => remove.run(workspaceId, id).changes > 0,
    noteDelivery: (id, at, outcome) => {
      note.run(at, outcome, id)
    },
  }
}

function webhookOf(row: Row): Webhook {
  const kinds = textOf(row, 'kinds').split(' ')
  return {
    id: textOf(row, 'id'),
    workspaceId: asId(textOf(row, 'workspace_id')),
    url: textOf(row, 'url'),
    kinds: notificationKinds.filter((kind) => kinds.includes(kind)),
    createdAt: integerOf(row, 'created_at'),
    lastAt: integerOrNull(row, 'last_at'),
    lastOutcome: textOrNull(row, 'last_outcome'),
  }
}
