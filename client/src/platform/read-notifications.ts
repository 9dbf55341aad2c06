import type { InboxJson, MailPreferences, WebhookJson } from '@parley/shared/protocol/notifications.ts'
import { has } from './read-answer.ts'

// As with the other answers, they are looked at only as far as telling them from something else takes.

export function readInbox(json: unknown): InboxJson | undefined {
  return has(json, 'unread') && has(json, 'notifications') ? (json as InboxJson) : undefined
}

export function readMailPreferences(json: unknown): MailPreferences | undefined {
  return has(json, 'digest') && has(json, 'timeZone') ? (json as MailPreferences) : undefined
}

export function readWebhooks(json: unknown): readonly WebhookJson[] | undefined {
  return Array.isArray(json) && json.every((hook) => has(hook, 'url')) ? (json as readonly WebhookJson[]) : undefined
}
