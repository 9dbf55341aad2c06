import { id, operation, type Json } from './open-api-parts.ts'

const object: Json = { type: 'object' }
const objects: Json = { type: 'array', items: object }

/** What programs read of a roadmap as a whole: all of it as a file, its past, and what of it is public. */
export function wholePaths(): Readonly<Record<string, Json>> {
  return {
    ...read('export', { summary: 'The whole roadmap without loss, as far as I may see it', ok: object }),
    ...read('history', {
      summary: 'Who changed what of one thing, newest first',
      ok: object,
      queries: { entity: 'What, as `feature/<id>`', cursor: 'Where the page before ended' },
      required: ['entity'],
    }),
    ...read('history/timeline', { summary: 'When the plan was changed', ok: object }),
    ...read('history/changes', {
      summary: 'The changes of the plan after an update, in order',
      ok: objects,
      queries: { after: 'The number of the update' },
      required: ['after'],
    }),
    ...read('as-of', {
      summary: 'The roadmap as it was at a moment',
      ok: object,
      queries: { at: 'An instant such as 2026-11-23T15:04:05Z', of: '`plan` or `sales`' },
      required: ['at'],
    }),
    ...read('briefs/{feature}/versions', { summary: 'The versions of a brief', ok: objects }),
    ...read('briefs/{feature}', {
      summary: 'A brief as it was after an update',
      ok: object,
      queries: { seq: 'The number of the update' },
      required: ['seq'],
    }),
    ...read('bin', { summary: 'What is deleted, by whom and when', ok: objects }),
    ...read('publication', { summary: 'What is public and what is about to be, for those who shape the plan', ok: object }),
    ...read('prospect-links', { summary: 'The links for prospects, whether they were read, and whether they still hold', ok: objects }),
    ...read('prospect-links/{link}/opens', { summary: 'When a link was read, and what it said then', ok: objects }),
    ...read('publication/preview/{version}', { summary: 'The public page of a version, or of the draft', ok: { type: 'string' } }),
  }
}

const taggedParts = ['publication', 'prospect-links']

interface Reading {
  readonly summary: string
  readonly ok: Json
  readonly queries?: Readonly<Record<string, string>>
  readonly required?: readonly string[]
}

function read(part: string, { summary, ok, queries = {}, required = [] }: Reading): Readonly<Record<string, Json>> {
  const named = [...part.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({ name, in: 'path', required: true, schema: { type: 'string' } }))
  const asked = Object.entries(queries).map(([name, description]) => ({
    name,
    in: 'query',
    description,
    required: required.includes(name),
    schema: { type: 'string' },
  }))
  const operationId = `read-${part.replaceAll(/[{}]/g, '').replaceAll('/', '-')}`
  const tags = [taggedParts.find((tag) => part.startsWith(tag)) ?? 'history']
  return {
    [`/api/v1/roadmaps/{id}/${part}`]: {
      get: operation({ tags, summary, id: operationId, parameters: [id, ...named, ...asked], ok: { 200: ok } }),
    },
  }
}
