import { createdWebhookJson, createSignedWebhook, deliveryJson, signedWebhookJson } from '@parley/shared/protocol/webhooks.ts'
import { meJson, roadmapJson } from '@parley/shared/protocol/http.ts'
import { id, ifNoneMatch, listOf, operation, roadmap, schemaOf, type Json } from './open-api-parts.ts'

/** What else programs use. */
export function otherPaths(): Readonly<Record<string, Json>> {
  const hooks = '/api/v1/roadmaps/{roadmap}/webhooks'
  const tags = ['webhooks']
  const at = [roadmap, id]
  return {
    '/api/v1/me': {
      get: operation({
        tags: ['people'],
        summary: 'Who I am, and with whom I share the workspace',
        id: 'get-me',
        ok: { 200: schemaOf(meJson) },
      }),
    },
    '/api/v1/roadmaps': {
      get: operation({
        tags: ['roadmaps'],
        summary: 'The roadmaps of my workspace',
        id: 'list-roadmaps',
        ok: { 200: listOf(roadmapJson) },
      }),
    },
    '/api/v1/notifications': {
      get: operation({
        tags: ['people'],
        summary: 'What I was told, the newest first',
        id: 'list-notifications',
        ok: { 200: { type: 'object' } },
      }),
    },
    '/api/v1/roadmaps/{id}/briefing': {
      get: operation({
        tags: ['briefings'],
        summary: 'What changed since I last acknowledged it',
        id: 'get-briefing',
        parameters: [id],
        ok: { 200: { type: 'object' } },
      }),
    },
    '/api/v1/roadmaps/{id}/briefing/readers': {
      get: operation({
        tags: ['briefings'],
        summary: 'How far everybody has read, for product',
        id: 'list-readers',
        parameters: [id],
        ok: { 200: { type: 'array', items: { type: 'object' } } },
      }),
    },
    '/api/v1/roadmaps/{roadmap}/calendar.ics': {
      get: {
        tags: ['calendar'],
        summary: 'The calendar, under the secret address of a person',
        operationId: 'get-calendar',
        security: [],
        parameters: [roadmap, { name: 'token', in: 'query', required: true, schema: { type: 'string' } }, ifNoneMatch],
        responses: {
          200: { description: 'iCalendar', content: { 'text/calendar': { schema: { type: 'string' } } } },
          304: { description: 'It is what you have' },
          default: { $ref: '#/components/responses/Problem' },
        },
      },
    },
    [hooks]: {
      get: operation({
        tags,
        summary: 'The signed webhooks of a roadmap, for owners',
        id: 'list-webhooks',
        parameters: [roadmap],
        ok: { 200: listOf(signedWebhookJson) },
      }),
      post: operation({
        tags,
        summary: 'Add one; its secret is told this once',
        id: 'create-webhook',
        parameters: [roadmap],
        body: createSignedWebhook,
        ok: { 201: schemaOf(createdWebhookJson) },
      }),
    },
    [`${hooks}/{id}`]: {
      delete: operation({ tags, summary: 'Remove one', id: 'delete-webhook', parameters: at, ok: { 204: null } }),
    },
    [`${hooks}/{id}/deliveries`]: {
      get: operation({
        tags,
        summary: 'What was sent last, and what came of it',
        id: 'list-deliveries',
        parameters: at,
        ok: { 200: listOf(deliveryJson) },
      }),
    },
    [`${hooks}/{id}/test`]: {
      post: operation({ tags, summary: 'Send a test', id: 'test-webhook', parameters: at, ok: { 204: null } }),
    },
  }
}
