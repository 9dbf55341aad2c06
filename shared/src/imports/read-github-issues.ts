import { z } from 'zod'
import { fail, ok, type Result } from '../base/result.ts'
import { recordTable, type TableRecord } from './record-table.ts'
import type { SkippedRow, Table } from './table.ts'

// `gh issue list --json` writes camel case and `reactionGroups`, the REST interface snake case and `reactions`.
const issues = z.array(
  z.looseObject({
    number: z.number(),
    title: z.string(),
    body: z.string().nullish(),
    state: z.string().default('open'),
    stateReason: z.string().nullish(),
    state_reason: z.string().nullish(),
    labels: z.array(z.union([z.string(), z.looseObject({ name: z.string() })])).default([]),
    milestone: z.looseObject({ title: z.string() }).nullish(),
    reactionGroups: z.array(z.looseObject({ content: z.string(), users: z.looseObject({ totalCount: z.number() }) })).optional(),
    reactions: z.looseObject({ '+1': z.number().default(0) }).optional(),
    pull_request: z.unknown().optional(),
    url: z.string().optional(),
    html_url: z.string().optional(),
  }),
)

type Issue = z.infer<typeof issues>[number]

/** Issues of a repository; pull requests, which the REST interface lists among them, are left out. */
export function readGithubIssues(json: unknown): Result<Table, 'unknown_json'> {
  const parsed = issues.safeParse(json)
  if (!parsed.success) return fail('unknown_json')
  const skipped: SkippedRow[] = []
  const records: TableRecord[] = []
  for (const [index, issue] of parsed.data.entries()) {
    if (issue.pull_request !== undefined) skipped.push({ row: index + 1, reason: 'pull_request' })
    else
      records.push({
        number: index + 1,
        fields: fieldsOf(issue),
        labels: issue.labels.map((label) => (typeof label === 'string' ? label : label.name)),
      })
  }
  return ok(recordTable({ format: 'github_issues', records, skipped }))
}

function fieldsOf(issue: Issue): TableRecord['fields'] {
  const thumbsUp = issue.reactionGroups?.find(({ content }) => content === 'THUMBS_UP')?.users.totalCount
  return [
    ['id', keyOf(issue)],
    ['title', issue.title],
    ['body', issue.body ?? ''],
    ['state', stateOf(issue)],
    ['milestone', issue.milestone?.title ?? ''],
    ['votes', String(thumbsUp ?? issue.reactions?.['+1'] ?? 0)],
  ]
}

/** `owner/repository#42`, so that issues of two repositories never pass for one another. */
function keyOf({ number, url, html_url }: Issue): string {
  const repository = /github\.com\/(?:repos\/)?([^/]+\/[^/]+)\/issues\//.exec(html_url ?? url ?? '')?.[1]
  return `${repository ?? ''}#${number}`
}

/** A closed issue says in its reason whether it was done. */
function stateOf({ state, stateReason, state_reason }: Issue): string {
  const reason = (stateReason ?? state_reason ?? '').toLowerCase().replace('_', ' ')
  return state.toLowerCase() === 'closed' && reason !== '' ? reason : state.toLowerCase()
}
