import type { CreateWebhook, InboxJson, MailPreferences, ReadNotifications, WebhookJson } from '@parley/shared/protocol/notifications.ts'
import { readInbox, readMailPreferences, readWebhooks } from './read-notifications.ts'
import { change, get, type Answer } from './request.ts'

export function fetchInbox(): Answer<InboxJson> {
  return get('/api/v1/notifications', readInbox)
}

export function markRead(ids: ReadNotifications['ids']): Answer<undefined> {
  return change('POST', '/api/v1/notifications/read', { ids })
}

export function fetchMailPreferences(): Answer<MailPreferences> {
  return get('/api/v1/mail-preferences', readMailPreferences)
}

export function saveMailPreferences(preferences: MailPreferences): Answer<undefined> {
  return change('PUT', '/api/v1/mail-preferences', preferences)
}

export function fetchWebhooks(): Answer<readonly WebhookJson[]> {
  return get('/api/v1/webhooks', readWebhooks)
}

export function addWebhook(webhook: CreateWebhook): Answer<undefined> {
  return change('POST', '/api/v1/webhooks', webhook)
}

export function removeWebhook(id: string): Answer<undefined> {
  return change('DELETE', `/api/v1/webhooks/${id}`)
}
