import type { CreatedWebhookJson, DeliveryJson, SignedWebhookJson } from '@parley/shared/protocol/webhooks.ts'
import { has } from './read-answer.ts'

// As with the other answers, they are looked at only as far as telling them from something else takes.

export function readSignedWebhooks(json: unknown): readonly SignedWebhookJson[] | undefined {
  return Array.isArray(json) && json.every((hook) => has(hook, 'events')) ? (json as readonly SignedWebhookJson[]) : undefined
}

export function readCreatedWebhook(json: unknown): CreatedWebhookJson | undefined {
  return has(json, 'secret') && has(json, 'url') ? (json as CreatedWebhookJson) : undefined
}

export function readDeliveries(json: unknown): readonly DeliveryJson[] | undefined {
  return Array.isArray(json) && json.every((one) => has(one, 'tries')) ? (json as readonly DeliveryJson[]) : undefined
}

export function readCalendarAddress(json: unknown): { readonly createdAt: string | null } | undefined {
  return has(json, 'createdAt') ? (json as { readonly createdAt: string | null }) : undefined
}

export function readCalendarToken(json: unknown): { readonly token: string } | undefined {
  return has(json, 'token') ? (json as { readonly token: string }) : undefined
}
