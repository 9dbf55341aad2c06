import { fail, ok } from '@parley/shared/base/result.ts'
import * as z from 'zod/mini'
import { notUnderstood, type AskTracker, type TrackerAnswer } from './ask-tracker.ts'
import { factsOf } from './facts-of.ts'
import { lost, read, type Reading, type TrackerAccess, type TrackerAdapter } from './tracker-adapter.ts'

const user = z.object({ login: z.string() })
const issueShape = z.object({
  title: z.string(),
  state: z.string(),
  state_reason: z.optional(z.nullable(z.string())),
  draft: z.optional(z.boolean()),
  updated_at: z.optional(z.nullable(z.string())),
  assignee: z.optional(z.nullable(z.object({ login: z.string() }))),
  pull_request: z.optional(z.object({ merged_at: z.optional(z.nullable(z.string())) })),
})
type Issue = z.infer<typeof issueShape>

interface Remembered {
  readonly etag: string
  readonly reading: Reading
}

const rememberedMost = 5000

/** The REST interface of GitHub. It has no way to ask for several issues, but what has not changed costs nothing. */
export function createGitHubAdapter(ask: AskTracker): TrackerAdapter {
  const memory = new Map<string, Remembered>()

  function remember(url: string, etag: string | undefined, reading: Reading): void {
    memory.delete(url)
    if (etag !== undefined) memory.set(url, { etag, reading })
    const [oldest] = memory.keys()
    if (memory.size > rememberedMost && oldest !== undefined) memory.delete(oldest)
  }

  return {
    async check(access) {
      const asked = await ask({ method: 'GET', url: `${access.api}/user`, headers: headersFor(access) })
      if (!asked.ok) return asked
      const parsed = user.safeParse(asked.value.json)
      return parsed.success ? ok({ name: parsed.data.login, site: null }) : fail(notUnderstood('It does not answer as GitHub does.'))
    },
    async read(access, issues) {
      const readings = new Map<string, Reading>()
      for (const key of issues) {
        const url = addressOf(access, key)
        // Another token may see less.
        const slot = `${access.token} ${url}`
        const known = memory.get(slot)
        const headers = { ...headersFor(access), ...(known && { 'if-none-match': known.etag }) }
        const asked = await ask({ method: 'GET', url, headers })
        if (!asked.ok) return { readings, trouble: asked.failure }
        const reading = asked.value.status === 304 ? known?.reading : readingOf(key, asked.value)
        if (reading === undefined)
          return { readings, trouble: notUnderstood(`It answered ${asked.value.status} in another way than GitHub.`) }
        if (asked.value.status === 200) remember(slot, asked.value.headers.etag, reading)
        readings.set(key, reading)
      }
      return { readings, trouble: null }
    },
  }
}

function headersFor({ token }: TrackerAccess): Readonly<Record<string, string>> {
  return { authorization: `Bearer ${token}`, accept: 'application/vnd.github+json', 'x-github-api-version': '2022-11-28' }
}

/** A key is `owner/repository#number`. */
function addressOf({ api }: TrackerAccess, key: string): string {
  const [repository = '', number = ''] = key.split('#')
  return `${api}/repos/${repository}/issues/${number}`
}

function readingOf(key: string, { status, json }: TrackerAnswer): Reading | undefined {
  // A repository was renamed, or the issue was taken to another one; where to, we do not follow.
  if (status === 301 || status === 302 || status === 307 || status === 308) return lost('moved')
  if (status === 404 || status === 410 || status === 403) return lost('not-found')
  const parsed = issueShape.safeParse(json)
  if (status !== 200 || !parsed.success) return undefined
  const { title, assignee, updated_at: updated } = parsed.data
  return read(factsOf({ key, title, ...stateOf(parsed.data), assignee: assignee?.login, updated }))
}

/** GitHub knows open and closed; the rest is told by reasons and, of pull requests, by what became of them. */
function stateOf({
  state,
  state_reason: reason,
  draft,
  pull_request: pull,
}: Issue): Pick<Parameters<typeof factsOf>[0], 'state' | 'category'> {
  if (pull !== undefined) {
    if (typeof pull.merged_at === 'string') return { state: 'Merged', category: 'done' }
    if (state === 'closed') return { state: 'Closed, not merged', category: 'dropped' }
    return { state: draft === true ? 'Draft' : 'Open', category: 'doing' }
  }
  if (state !== 'closed') return { state: 'Open', category: 'todo' }
  // Issues from before there were reasons have none. A reason we do not know is not taken for a delivery.
  if (reason === undefined || reason === null || reason === 'completed') return { state: 'Closed', category: 'done' }
  return { state: reasonWords[reason] ?? 'Closed, not done', category: 'dropped' }
}

const reasonWords: Readonly<Record<string, string>> = { not_planned: 'Closed, not planned', duplicate: 'Closed as duplicate' }
