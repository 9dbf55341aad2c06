import { instantAt } from '@parley/shared/base/instant.ts'
import {
  defaultMailPreferences,
  mailPreferences,
  readNotifications,
  type InboxJson,
  type NotificationJson,
} from '@parley/shared/protocol/notifications.ts'
import type { StoredNotification } from '../../storage/notifications.ts'
import { readJson } from '../read-body.ts'
import type { Route } from '../route.ts'

const shownAtMost = 100

/** What I was told, the newest first. */
export const inbox: Route = {
  method: 'GET',
  path: '/api/v1/notifications',
  access: 'member',
  async handle({ identity: { person }, services: { storage } }) {
    const [found, unread] = await Promise.all([storage.listNotifications(person.id, shownAtMost), storage.countUnread(person.id)])
    return { kind: 'json', value: { unread, notifications: found.map(jsonOf) } satisfies InboxJson }
  },
}

export const readNotificationsRoute: Route = {
  method: 'POST',
  path: '/api/v1/notifications/read',
  access: 'session',
  async handle({ request, identity: { person }, services: { storage, clock, rooms } }) {
    const body = await readJson(request, readNotifications)
    if (!body.ok) return body.failure
    const { ids } = body.value
    await storage.readNotifications(person.id, ids === 'all' ? ids : ids.map(Number).filter(Number.isSafeInteger), clock())
    rooms.tellInbox(person.id)
    return { kind: 'empty' }
  },
}

export const getMailPreferences: Route = {
  method: 'GET',
  path: '/api/v1/mail-preferences',
  access: 'session',
  async handle({ identity: { person }, services: { storage } }) {
    return { kind: 'json', value: (await storage.findMailPreferences(person.id)) ?? defaultMailPreferences }
  },
}

export const putMailPreferences: Route = {
  method: 'PUT',
  path: '/api/v1/mail-preferences',
  access: 'session',
  async handle({ request, identity: { person }, services: { storage } }) {
    const body = await readJson(request, mailPreferences)
    if (!body.ok) return body.failure
    await storage.setMailPreferences(person.id, body.value)
    return { kind: 'empty' }
  },
}

function jsonOf({ id, kind, title, text, path, count, at, readAt }: StoredNotification): NotificationJson {
  return { id: String(id), kind, title, text, path, count, at: instantAt(at), read: readAt !== null }
}
