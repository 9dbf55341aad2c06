import type { DatabaseSync } from 'node:sqlite'
import { asId, type UserId } from '@parley/shared/model/ids.ts'
import { mailPreferences, notificationKinds, type MailPreferences, type NotificationKind } from '@parley/shared/protocol/notifications.ts'
import type { Notifications, StoredNotification, Unmailed } from './notifications.ts'
import { integerOf, integerOrNull, textOf, textOrNull, type Row } from './row.ts'
import type { Blocking } from './storage-calls.ts'
import { inTransaction } from './transaction.ts'

type InboxCalls = Omit<Notifications, 'listWebhooks' | 'createWebhook' | 'deleteWebhook' | 'noteDelivery'>

export function prepareNotifications(database: DatabaseSync): Blocking<InboxCalls> {
  const again = database.prepare(
    `UPDATE notifications SET kind = ?, title = ?, text = ?, path = ?, at = ?, count = count + 1, mailed_at = NULL
     WHERE person = ? AND item = ? AND read_at IS NULL`,
  )
  const add = database.prepare('INSERT INTO notifications (person, kind, item, title, text, path, at) VALUES (?, ?, ?, ?, ?, ?, ?)')
  const unreadAbout = database.prepare('SELECT id, person, kind FROM notifications WHERE item = ? AND read_at IS NULL')
  const remove = database.prepare('DELETE FROM notifications WHERE id = ?')
  const list = database.prepare('SELECT * FROM notifications WHERE person = ? ORDER BY at DESC, id DESC LIMIT ?')
  const unread = database.prepare('SELECT count(*) AS unread FROM notifications WHERE person = ? AND read_at IS NULL')
  const readOne = database.prepare('UPDATE notifications SET read_at = ? WHERE person = ? AND id = ? AND read_at IS NULL')
  const readAll = database.prepare('UPDATE notifications SET read_at = ? WHERE person = ? AND read_at IS NULL')
  const findPreferences = database.prepare('SELECT preferences FROM mail_preferences WHERE person = ?')
  const setPreferences = database.prepare(
    `INSERT INTO mail_preferences (person, preferences) VALUES (?, ?) ON CONFLICT (person) DO UPDATE SET preferences = excluded.preferences`,
  )
  const unmailed = database.prepare(
    `SELECT people.id, people.workspace_id, people.name, people.email, mail_preferences.preferences, mail_preferences.last_mail_at
     FROM people LEFT JOIN mail_preferences ON mail_preferences.person = people.id
     WHERE people.removed_at IS NULL AND EXISTS
       (SELECT 1 FROM notifications WHERE person = people.id AND read_at IS NULL AND mailed_at IS NULL)
     ORDER BY people.id`,
  )
  const unmailedOf = database.prepare(
    'SELECT * FROM notifications WHERE person = ? AND read_at IS NULL AND mailed_at IS NULL ORDER BY at, id LIMIT 200',
  )
  const markOne = database.prepare('UPDATE notifications SET mailed_at = ? WHERE person = ? AND id = ?')
  const noteMail = database.prepare(
    `INSERT INTO mail_preferences (person, last_mail_at) VALUES (?, ?) ON CONFLICT (person) DO UPDATE SET last_mail_at = excluded.last_mail_at`,
  )

  return {
    notify: (notifications) =>
      inTransaction(database, () => {
        for (const { personId, kind, item, title, text, path, at } of notifications) {
          if (again.run(kind, title, text, path, at, personId, item).changes === 0) add.run(personId, kind, item, title, text, path, at)
        }
      }),
    withdrawNotifications: (item, kinds) =>
      inTransaction(database, () => {
        const told = unreadAbout.all(item).filter((row) => kinds.includes(kindOf(row)))
        for (const row of told) remove.run(integerOf(row, 'id'))
        return [...new Set(told.map((row) => asId<UserId>(textOf(row, 'person'))))]
      }),
    listNotifications: (personId, limit) => list.all(personId, limit).map(notificationOf),
    countUnread: (personId) => {
      const row = unread.get(personId)
      return row === undefined ? 0 : integerOf(row, 'unread')
    },
    readNotifications: (personId, ids, at) =>
      inTransaction(database, () => {
        if (ids === 'all') readAll.run(at, personId)
        else for (const id of ids) readOne.run(at, personId, id)
      }),
    findMailPreferences: (personId) => preferencesIn(findPreferences.get(personId)) ?? undefined,
    setMailPreferences: (personId, preferences) => {
      setPreferences.run(personId, JSON.stringify(preferences))
    },
    listUnmailed: () =>
      unmailed.all().map((row): Unmailed => {
        const personId = asId<UserId>(textOf(row, 'id'))
        return {
          personId,
          workspaceId: asId(textOf(row, 'workspace_id')),
          name: textOf(row, 'name'),
          email: textOf(row, 'email'),
          preferences: preferencesIn(row),
          lastMailAt: integerOrNull(row, 'last_mail_at'),
          notifications: unmailedOf.all(personId).map(notificationOf),
        }
      }),
    markMailed: (personId, ids, at) =>
      inTransaction(database, () => {
        for (const id of ids) markOne.run(at, personId, id)
        noteMail.run(personId, at)
      }),
  }
}

function notificationOf(row: Row): StoredNotification {
  return {
    id: integerOf(row, 'id'),
    personId: asId<UserId>(textOf(row, 'person')),
    kind: kindOf(row),
    item: textOf(row, 'item'),
    title: textOf(row, 'title'),
    text: textOf(row, 'text'),
    path: textOf(row, 'path'),
    at: integerOf(row, 'at'),
    count: integerOf(row, 'count'),
    readAt: integerOrNull(row, 'read_at'),
    mailedAt: integerOrNull(row, 'mailed_at'),
  }
}

function kindOf(row: Row): NotificationKind {
  const stored = textOf(row, 'kind')
  const kind = notificationKinds.find((known) => known === stored)
  if (kind === undefined) throw new Error(`a notification of the unknown kind ${stored}`)
  return kind
}

function preferencesIn(row: Row | undefined): MailPreferences | null {
  const json = row === undefined ? null : textOrNull(row, 'preferences')
  return json === null ? null : mailPreferences.parse(JSON.parse(json))
}
