import { fail, ok, type Result } from '@parley/shared/base/result.ts'
import type { IssueCategory } from '@parley/shared/model/external-link.ts'
import * as z from 'zod/mini'
import { notUnderstood, tooManyRequests, type AskTracker } from './ask-tracker.ts'
import { factsOf } from './facts-of.ts'
import { inBatches } from './in-batches.ts'
import { lost, read, type Reading, type Round, type TrackerAccess, type TrackerAdapter, type Trouble } from './tracker-adapter.ts'

const fault = z.object({
  path: z.optional(z.array(z.union([z.string(), z.number()]))),
  extensions: z.optional(z.object({ code: z.optional(z.string()) })),
})
const answer = z.object({
  data: z.optional(z.nullable(z.record(z.string(), z.unknown()))),
  errors: z.optional(z.array(fault)),
})
type Answer = z.infer<typeof answer>

const issueShape = z.object({
  title: z.string(),
  updatedAt: z.optional(z.nullable(z.string())),
  state: z.object({ name: z.string(), type: z.string() }),
  assignee: z.optional(z.nullable(z.object({ displayName: z.string() }))),
})
const whoShape = z.object({
  viewer: z.object({ name: z.string() }),
  organization: z.object({ urlKey: z.string().check(z.regex(/^[\w-]+$/)) }),
})

const batchSize = 25

/** The GraphQL interface of Linear. One issue that is not there spoils the whole answer, so it is asked again without it. */
export function createLinearAdapter(ask: AskTracker): TrackerAdapter {
  async function query(access: TrackerAccess, body: object): Promise<Result<Answer, Trouble>> {
    const headers = { authorization: authorizationFor(access), 'content-type': 'application/json' }
    const asked = await ask({ method: 'POST', url: access.api, headers, body: JSON.stringify(body) })
    if (!asked.ok) return asked
    const parsed = answer.safeParse(asked.value.json)
    if (!parsed.success) return fail(notUnderstood('It does not answer as Linear does.'))
    const codes = (parsed.data.errors ?? []).map(({ extensions }) => extensions?.code)
    if (codes.includes('RATELIMITED')) return fail(tooManyRequests(asked.value.waitMs))
    if (codes.includes('AUTHENTICATION_ERROR')) return fail({ problem: 'token-refused', waitMs: null, words: 'The token was refused.' })
    return ok(parsed.data)
  }

  async function readBatch(access: TrackerAccess, keys: readonly string[]): Promise<Round> {
    const readings = new Map<string, Reading>()
    let left = keys
    // Each time at least one of them is found to be lost, or all are read.
    while (left.length > 0) {
      const asked = await query(access, queryFor(left))
      if (!asked.ok) return { readings, trouble: asked.failure }
      const gone = lostAmong(left, asked.value)
      if ((asked.value.errors ?? []).length > 0 && gone.length === 0)
        return { readings, trouble: notUnderstood('It refused the question.') }
      for (const key of gone) readings.set(key, lost('not-found'))
      if (gone.length === 0) {
        for (const [index, key] of left.entries()) readings.set(key, readingOf(key, asked.value.data?.[aliasOf(index)]))
        left = []
      } else left = left.filter((key) => !gone.includes(key))
    }
    return { readings, trouble: null }
  }

  return {
    async check(access) {
      const asked = await query(access, { query: 'query { viewer { name } organization { urlKey } }' })
      if (!asked.ok) return asked
      const parsed = whoShape.safeParse(asked.value.data)
      if (!parsed.success) return fail(notUnderstood('It does not answer as Linear does.'))
      const { viewer, organization } = parsed.data
      return ok({ name: viewer.name, site: `https://linear.app/${organization.urlKey.toLowerCase()}` })
    },
    read: (access, issues) => inBatches(issues, batchSize, (keys) => readBatch(access, keys)),
  }
}

/** Keys that people make for themselves go as they are, tokens of applications as bearer tokens. */
function authorizationFor({ token }: TrackerAccess): string {
  return token.startsWith('lin_api_') ? token : `Bearer ${token}`
}

const fields = '{ title updatedAt state { name type } assignee { displayName } }'

function queryFor(keys: readonly string[]): object {
  const aliases = keys.map((_, index) => aliasOf(index))
  return {
    query: `query (${aliases.map((alias) => `$${alias}: String!`).join(', ')}) { ${aliases
      .map((alias) => `${alias}: issue(id: $${alias}) ${fields}`)
      .join(' ')} }`,
    variables: Object.fromEntries(keys.map((key, index) => [aliasOf(index), key])),
  }
}

function aliasOf(index: number): string {
  return `i${index}`
}

function lostAmong(keys: readonly string[], { errors = [] }: Answer): readonly string[] {
  const named = new Set(errors.map(({ path }) => path?.[0]))
  return keys.filter((_, index) => named.has(aliasOf(index)))
}

const categories: Readonly<Record<string, IssueCategory>> = {
  started: 'doing',
  completed: 'done',
  canceled: 'dropped',
  duplicate: 'dropped',
}

function readingOf(key: string, json: unknown): Reading {
  const parsed = issueShape.safeParse(json)
  if (!parsed.success) return lost('not-found')
  const { title, state, assignee, updatedAt: updated } = parsed.data
  const category = categories[state.type] ?? 'todo'
  return read(factsOf({ key, title, state: state.name, category, assignee: assignee?.displayName, updated }))
}
