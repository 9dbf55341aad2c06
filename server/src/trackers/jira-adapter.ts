import { fail, ok } from '@parley/shared/base/result.ts'
import type { IssueCategory } from '@parley/shared/model/external-link.ts'
import * as z from 'zod/mini'
import { notUnderstood, type AskTracker, type TrackerAnswer } from './ask-tracker.ts'
import { factsOf } from './facts-of.ts'
import { inBatches } from './in-batches.ts'
import { meansDropped } from './means-dropped.ts'
import { lost, read, type Reading, type Round, type TrackerAccess, type TrackerAdapter, type Trouble } from './tracker-adapter.ts'

const issueShape = z.object({
  key: z.string(),
  fields: z.object({
    summary: z.string(),
    status: z.object({ name: z.string(), statusCategory: z.optional(z.object({ key: z.string() })) }),
    resolution: z.optional(z.nullable(z.object({ name: z.string() }))),
    assignee: z.optional(z.nullable(z.object({ displayName: z.string() }))),
    updated: z.optional(z.nullable(z.string())),
  }),
})
type Issue = z.infer<typeof issueShape>
const bulkShape = z.object({ issues: z.array(issueShape) })
const myself = z.object({ displayName: z.string() })

const fields = ['summary', 'status', 'resolution', 'assignee', 'updated'] as const
const batchSize = 50
const refused: Trouble = { problem: 'token-refused', waitMs: null, words: 'The token may not read issues.' }

/**
 * Jira in the cloud, by e-mail and token, is asked for many issues at once; Jira on a company's own servers, by a token alone,
 * for one after the other. What many at once did not bring has moved or is gone, which only its own address tells.
 */
export function createJiraAdapter(ask: AskTracker): TrackerAdapter {
  async function readOne(access: TrackerAccess, key: string): Promise<Round> {
    const url = `${restOf(access)}/issue/${key}?fields=${fields.join(',')}`
    const asked = await ask({ method: 'GET', url, headers: headersFor(access) })
    if (!asked.ok) return { readings: new Map(), trouble: asked.failure }
    const reading = readingOf(key, asked.value)
    return reading === undefined
      ? { readings: new Map(), trouble: notUnderstood(`It answered ${asked.value.status} in another way than Jira.`) }
      : { readings: new Map([[key, reading]]), trouble: null }
  }

  async function readMany(access: TrackerAccess, keys: readonly string[]): Promise<Round> {
    const body = JSON.stringify({ issueIdsOrKeys: keys, fields })
    const headers = { ...headersFor(access), 'content-type': 'application/json' }
    const asked = await ask({ method: 'POST', url: `${restOf(access)}/issue/bulkfetch`, headers, body })
    if (!asked.ok) return { readings: new Map(), trouble: asked.failure }
    if (asked.value.status === 403) return { readings: new Map(), trouble: refused }
    const parsed = bulkShape.safeParse(asked.value.json)
    if (!parsed.success) return { readings: new Map(), trouble: notUnderstood('It does not answer as Jira does.') }
    const found = new Map(parsed.data.issues.map((issue) => [issue.key, read(factsIn(issue.key, issue))]))
    const readings = new Map<string, Reading>()
    for (const key of keys) {
      const reading = found.get(key)
      if (reading !== undefined) readings.set(key, reading)
    }
    const rest = await inBatches(
      keys.filter((key) => !readings.has(key)),
      1,
      ([key = '']) => readOne(access, key),
    )
    return { readings: new Map([...readings, ...rest.readings]), trouble: rest.trouble }
  }

  return {
    async check(access) {
      const asked = await ask({ method: 'GET', url: `${restOf(access)}/myself`, headers: headersFor(access) })
      if (!asked.ok) return asked
      const parsed = myself.safeParse(asked.value.json)
      return parsed.success ? ok({ name: parsed.data.displayName, site: null }) : fail(notUnderstood('It does not answer as Jira does.'))
    },
    read: (access, issues) =>
      access.email === null
        ? inBatches(issues, 1, ([key = '']) => readOne(access, key))
        : inBatches(issues, batchSize, (keys) => readMany(access, keys)),
  }
}

function restOf({ api, email }: TrackerAccess): string {
  return `${api}/rest/api/${email === null ? 2 : 3}`
}

function headersFor({ email, token }: TrackerAccess): Readonly<Record<string, string>> {
  const authorization = email === null ? `Bearer ${token}` : `Basic ${Buffer.from(`${email}:${token}`).toString('base64')}`
  return { authorization, accept: 'application/json' }
}

function readingOf(key: string, { status, json }: TrackerAnswer): Reading | undefined {
  if (status === 404 || status === 403 || status === 410) return lost('not-found')
  const parsed = issueShape.safeParse(json)
  return status === 200 && parsed.success ? read(factsIn(key, parsed.data)) : undefined
}

const categories: Readonly<Record<string, IssueCategory>> = { new: 'todo', indeterminate: 'doing', done: 'done' }

function factsIn(key: string, { fields: { summary, status, resolution, assignee, updated } }: Issue): ReturnType<typeof factsOf> {
  return factsOf({ key, title: summary, ...stateOf(status, resolution?.name), assignee: assignee?.displayName, updated })
}

/**
 * To Jira whatever is closed is done. That it was dropped is told by its resolution or, where projects resolve everything alike,
 * by the name of its status.
 */
function stateOf(
  { name, statusCategory }: Issue['fields']['status'],
  resolution: string | undefined,
): Pick<Parameters<typeof factsOf>[0], 'state' | 'category'> {
  const category = categories[statusCategory?.key ?? ''] ?? 'todo'
  if (category !== 'done') return { state: name, category }
  if (resolution !== undefined && meansDropped(resolution)) return { state: resolution, category: 'dropped' }
  return { state: name, category: meansDropped(name) ? 'dropped' : category }
}
