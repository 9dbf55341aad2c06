import { createdWebhookJson, createSignedWebhook, deliveryJson, signedWebhookJson } from '@parley/shared/protocol/webhooks.ts'
import { meJson, problemJson, roadmapJson } from '@parley/shared/protocol/http.ts'
import * as z from 'zod/mini'
import { pageSchemas } from './read-resource.ts'
import type { AnyResource } from './resource.ts'
import { resources } from './resources.ts'

type Json = Readonly<Record<string, unknown>>

const roadmap = { name: 'roadmap', in: 'path', required: true, schema: { type: 'string' } }
const id = { name: 'id', in: 'path', required: true, schema: { type: 'string' } }
const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  description: 'Sent again within a day with the same request, it gets the first answer.',
  schema: { type: 'string', maxLength: 200 },
}
const ifMatch = { name: 'If-Match', in: 'header', description: 'The ETag of what was read.', schema: { type: 'string' } }
const ifNoneMatch = { name: 'If-None-Match', in: 'header', schema: { type: 'string' } }

/** The description of the interface for programs, made from the same records as its addresses. */
export function openApi(): Json {
  return {
    openapi: '3.1.1',
    info: {
      title: 'Parley',
      version: '1',
      description: 'The live roadmap, for programs. Whatever a program does is done in the name and with the role of one person.',
    },
    servers: [{ url: '/' }],
    security: [{ token: [] }, { session: [] }],
    components: {
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'A token made in the account screen; writes need the scope `write`.' },
        session: { type: 'apiKey', in: 'cookie', name: 'parley_session' },
      },
      schemas: { Problem: schemaOf(problemJson), ...Object.fromEntries(resources.map((one) => [schemaName(one), schemaOf(one.shape)])) },
      responses: {
        Problem: { description: 'Why not', content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } },
      },
    },
    paths: { ...Object.fromEntries(resources.flatMap(pathsOf)), ...others() },
  }
}

function schemaName({ name }: AnyResource): string {
  return name
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')
}

function pathsOf(resource: AnyResource): readonly (readonly [string, Json])[] {
  const { name, create, update, remove, verbs } = resource
  const base = `/api/v1/roadmaps/{roadmap}/${name}`
  const single = resource.isSingle === true
  const one = single ? base : `${base}/{id}`
  const at = single ? [roadmap] : [roadmap, id]
  const tags = [name]
  const item = schemaName(resource)
  const get = operation({
    tags,
    summary: `Read: ${resource.one}`,
    id: `get-${name}`,
    parameters: [...at, ifNoneMatch],
    ok: { 200: item },
    notModified: true,
  })
  const change = (id: string, write: { readonly summary: string; readonly body: z.ZodMiniType }, ok: Json): Json =>
    operation({ tags, summary: write.summary, id, parameters: [...at, ifMatch, idempotencyKey], body: write.body, ok })
  const entity = {
    get,
    ...(update === undefined ? {} : { patch: change(`change-${name}`, update, { 200: item }) }),
    ...(remove === undefined ? {} : { delete: change(`delete-${name}`, { ...remove, body: nothing }, { 204: null }) }),
  }
  const listed = {
    get: operation({
      tags,
      summary: resource.about,
      id: `list-${name}`,
      parameters: [
        roadmap,
        ...Object.entries(pageSchemas(resource)).map(([query, schema]) => ({ name: query, in: 'query', schema: schemaOf(schema) })),
      ],
      ok: {
        200: {
          type: 'object',
          properties: { items: { type: 'array', items: refTo(item) }, next: { type: ['string', 'null'] } },
          required: ['items', 'next'],
        },
      },
    }),
    ...(create === undefined
      ? {}
      : {
          post: operation({
            tags,
            summary: create.summary,
            id: `create-${name}`,
            parameters: [roadmap, idempotencyKey],
            body: create.body,
            ok: { 201: item },
          }),
        }),
  }
  return [
    ...(single ? [] : [[base, listed] as const]),
    [one, entity],
    ...Object.entries(verbs).map(([verb, write]) => [`${one}/${verb}`, { post: change(`${verb}-${name}`, write, { 200: item }) }] as const),
  ]
}

const nothing = z.strictObject({})

interface Operation {
  readonly tags: readonly string[]
  readonly summary: string
  readonly id: string
  readonly parameters?: readonly Json[]
  readonly body?: z.ZodMiniType
  /** What is answered by status: the name of a schema, a schema, or nothing. */
  readonly ok: Json
  readonly notModified?: boolean
}

function operation({ tags, summary, id: operationId, parameters = [], body, ok, notModified = false }: Operation): Json {
  const isEmpty = body === undefined || body === nothing
  return {
    tags,
    summary,
    operationId,
    parameters,
    ...(isEmpty ? {} : { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(body) } } } }),
    responses: {
      ...Object.fromEntries(Object.entries(ok).map(([status, schema]) => [status, answerOf(schema)])),
      ...(notModified ? { 304: { description: 'It is what you have' } } : {}),
      default: { $ref: '#/components/responses/Problem' },
    },
  }
}

function answerOf(schema: unknown): Json {
  if (schema === null) return { description: 'Done' }
  return { description: 'Done', content: { 'application/json': { schema: typeof schema === 'string' ? refTo(schema) : schema } } }
}

function refTo(name: string): Json {
  return { $ref: `#/components/schemas/${name}` }
}

function schemaOf(schema: z.ZodMiniType): Json {
  const { $schema: _dialect, ...made } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  return made
}

function listOf(schema: z.ZodMiniType): Json {
  return { type: 'array', items: schemaOf(schema) }
}

/** What else programs use. */
function others(): Readonly<Record<string, Json>> {
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
    [`${hooks}/{id}`]: { delete: operation({ tags, summary: 'Remove one', id: 'delete-webhook', parameters: at, ok: { 204: null } }) },
    [`${hooks}/{id}/deliveries`]: {
      get: operation({
        tags,
        summary: 'What was sent last, and what came of it',
        id: 'list-deliveries',
        parameters: at,
        ok: { 200: listOf(deliveryJson) },
      }),
    },
    [`${hooks}/{id}/test`]: { post: operation({ tags, summary: 'Send a test', id: 'test-webhook', parameters: at, ok: { 204: null } }) },
  }
}
