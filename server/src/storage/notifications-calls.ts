import type { Notifications } from './notifications.ts'
import type { WorkerLink } from './worker-link.ts'

/** Each call, handed to the thread that owns the database. */
export function notificationsCalls(link: WorkerLink): Notifications {
  return {
    notify: (notifications) => link.call('notify', [notifications]),
    withdrawNotifications: (item, kinds) => link.call('withdrawNotifications', [item, kinds]),
    listNotifications: (personId, limit) => link.call('listNotifications', [personId, limit]),
    countUnread: (personId) => link.call('countUnread', [personId]),
    readNotifications: (personId, ids, at) => link.call('readNotifications', [personId, ids, at]),
    findMailPreferences: (personId) => link.call('findMailPreferences', [personId]),
    setMailPreferences: (personId, preferences) => link.call('setMailPreferences', [personId, preferences]),
    listUnmailed: () => link.call('listUnmailed', []),
    markMailed: (personId, ids, at) => link.call('markMailed', [personId, ids, at]),
    listWebhooks: (workspaceId) => link.call('listWebhooks', [workspaceId]),
    createWebhook: (webhook) => link.call('createWebhook', [webhook]),
    deleteWebhook: (workspaceId, id) => link.call('deleteWebhook', [workspaceId, id]),
    noteDelivery: (id, at, outcome) => link.call('noteDelivery', [id, at, outcome]),
  }
}
