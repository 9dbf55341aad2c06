import * as z from 'zod/mini'

export type Json = Readonly<Record<string, unknown>>

export const roadmap = { name: 'roadmap', in: 'path', required: true, schema: { type: 'string' } }
export const id = { name: 'id', in: 'path', required: true, schema: { type: 'string' } }
export const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  description: 'Sent again within a day with the same request, it gets the first answer.',
  schema: { type: 'string', maxLength: 200 },
}
export const ifMatch = { name: 'If-Match', in: 'header', description: 'The ETag of what was read.', schema: { type: 'string' } }
export const ifNoneMatch = { name: 'If-None-Match', in: 'header', schema: { type: 'string' } }

export const nothing = z.strictObject({})

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

export function operation({ tags, summary, id: operationId, parameters = [], body, ok, notModified = false }: Operation): Json {
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

export function refTo(name: string): Json {
  return { $ref: `#/components/schemas/${name}` }
}

export function schemaOf(schema: z.ZodMiniType): Json {
  const { $schema: _dialect, ...made } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  return made
}

export function listOf(schema: z.ZodMiniType): Json {
  return { type: 'array', items: schemaOf(schema) }
}
