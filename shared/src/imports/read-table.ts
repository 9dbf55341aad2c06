import { ok, type Result } from '../base/result.ts'
import { detectFormat, type NoFormat } from './detect-format.ts'
import { readGithubIssues } from './read-github-issues.ts'
import { readGithubProject } from './read-github-project.ts'
import { readJson } from './read-json.ts'
import { readRows } from './read-rows.ts'
import { readTrello } from './read-trello.ts'
import type { Table } from './table.ts'

/** The rows of a file in any of the formats we know. */
export function readTable(fileName: string, text: string): Result<Table, NoFormat> {
  const format = detectFormat(fileName, text)
  if (!format.ok) return format
  const json = readJson(text)
  if (json.ok) {
    if (format.value === 'trello') return readTrello(json.value)
    return format.value === 'github_project' ? readGithubProject(json.value) : readGithubIssues(json.value)
  }
  const rows = readRows(text)
  if (!rows.ok) return rows
  const { headers, rows: read, skipped } = rows.value
  return ok({ format: format.value, headers, rows: read, skipped })
}
