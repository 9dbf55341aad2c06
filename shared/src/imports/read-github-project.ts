import { z } from 'zod'
import { fail, ok, type Result } from '../base/result.ts'
import { recordTable, type TableRecord } from './record-table.ts'
import type { SkippedRow, Table } from './table.ts'

const project = z.looseObject({
  items: z.array(
    z.looseObject({
      id: z.string(),
      title: z.string().optional(),
      status: z.string().optional(),
      labels: z.array(z.string()).default([]),
      content: z
        .looseObject({
          type: z.string().default('DraftIssue'),
          title: z.string(),
          body: z.string(),
          number: z.number(),
          repository: z.string(),
        })
        .partial(),
    }),
  ),
})

type Item = z.infer<typeof project>['items'][number]

const ownFields: ReadonlySet<string> = new Set(['id', 'title', 'status', 'labels', 'content', 'assignees', 'repository'])

/** `gh project item-list --format json`: issues and drafts with the fields people added to the project. */
export function readGithubProject(json: unknown): Result<Table, 'unknown_json'> {
  const parsed = project.safeParse(json)
  if (!parsed.success) return fail('unknown_json')
  const skipped: SkippedRow[] = []
  const records: TableRecord[] = []
  for (const [index, item] of parsed.data.items.entries()) {
    if (item.content.type === 'PullRequest') skipped.push({ row: index + 1, reason: 'pull_request' })
    else records.push({ number: index + 1, fields: fieldsOf(item), labels: item.labels })
  }
  return ok(recordTable({ format: 'github_project', records, skipped }))
}

function fieldsOf(item: Item): TableRecord['fields'] {
  const { content, id, status } = item
  const custom = Object.entries(item).flatMap(([header, value]): TableRecord['fields'] =>
    !ownFields.has(header) && (typeof value === 'string' || typeof value === 'number') ? [[header, String(value)]] : [],
  )
  return [
    ['id', content.number === undefined ? id : `${content.repository ?? ''}#${content.number}`],
    ['title', item.title ?? content.title ?? ''],
    ['body', content.body ?? ''],
    ['status', status ?? ''],
    ...custom,
  ]
}
