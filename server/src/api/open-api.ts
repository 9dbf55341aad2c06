import { problemJson } from '@parley/shared/protocol/http.ts'
import type * as z from 'zod/mini'
import { id, idempotencyKey, ifMatch, ifNoneMatch, nothing, operation, refTo, roadmap, schemaOf, type Json } from './open-api-parts.ts'
import { scopeSummary, withScopes } from './open-api-scopes.ts'
import { otherPaths } from './open-api-others.ts'
import { wholePaths } from './open-api-whole.ts'
import { pageSchemas } from './read-resource.ts'
import type { AnyResource } from './resource.ts'
import { resources } from './resources.ts'

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
    components: {
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: scopeSummary },
        session: { type: 'apiKey', in: 'cookie', name: 'parley_session' },
      },
      schemas: { Problem: schemaOf(problemJson), ...Object.fromEntries(resources.map((one) => [schemaName(one), schemaOf(one.shape)])) },
      responses: {
        Problem: { description: 'Why not', content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } },
      },
    },
    paths: withScopes({ ...Object.fromEntries(resources.flatMap(pathsOf)), ...otherPaths(), ...wholePaths() }),
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
  const change = (operationId: string, write: { readonly summary: string; readonly body: z.ZodMiniType }, ok: Json): Json =>
    operation({ tags, summary: write.summary, id: operationId, parameters: [...at, ifMatch, idempotencyKey], body: write.body, ok })
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
