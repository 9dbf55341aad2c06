import type { CreatedWebhookJson, CreateSignedWebhook, DeliveryJson, SignedWebhookJson } from '@parley/shared/protocol/webhooks.ts'
import { readCalendarAddress, readCalendarToken, readCreatedWebhook, readDeliveries, readSignedWebhooks } from './read-webhooks.ts'
import { ask, change, get, type Answer } from './request.ts'

const calendar = '/api/v1/calendar-address'

export function fetchSignedWebhooks(roadmap: string): Answer<readonly SignedWebhookJson[]> {
  return get(pathOf(roadmap), readSignedWebhooks)
}

export function addSignedWebhook(roadmap: string, body: CreateSignedWebhook): Answer<CreatedWebhookJson> {
  return ask({ method: 'POST', path: pathOf(roadmap), body, read: readCreatedWebhook })
}

export function removeSignedWebhook(roadmap: string, id: string): Answer<undefined> {
  return change('DELETE', `${pathOf(roadmap)}/${id}`)
}

export function testSignedWebhook(roadmap: string, id: string): Answer<undefined> {
  return change('POST', `${pathOf(roadmap)}/${id}/test`)
}

export function fetchDeliveries(roadmap: string, id: string): Answer<readonly DeliveryJson[]> {
  return get(`${pathOf(roadmap)}/${id}/deliveries`, readDeliveries)
}

export function fetchCalendarAddress(): Answer<{ readonly createdAt: string | null }> {
  return get(calendar, readCalendarAddress)
}

export function makeCalendarAddress(): Answer<{ readonly token: string }> {
  return ask({ method: 'POST', path: calendar, body: {}, read: readCalendarToken })
}

export function dropCalendarAddress(): Answer<undefined> {
  return change('DELETE', calendar)
}

function pathOf(roadmap: string): string {
  return `/api/v1/roadmaps/${encodeURIComponent(roadmap)}/webhooks`
}
