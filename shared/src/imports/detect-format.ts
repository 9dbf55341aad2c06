import { fail, ok, type Result } from '../base/result.ts'
import { noteSignatures } from './note-table.ts'
import { readJson } from './read-json.ts'
import { readRows } from './read-rows.ts'
import type { ImportFormat } from './table.ts'

/** Why a file holds no features: it holds something else, or nothing that can be read. */
export type NoFormat = 'empty' | 'malformed' | 'unknown_json' | 'deals' | 'notes'

/** Each format with headers that only its files have, all of them. */
const signatures: readonly (readonly [ImportFormat | 'deals' | 'notes', readonly string[]])[] = [
  ['jira', ['summary', 'issue key']],
  ['linear', ['id', 'team', 'title', 'project milestone']],
  ['aha', ['feature reference #', 'feature name']],
  ['productboard', ['entity_uuid', 'entity_name']],
  ['canny', ['title', 'details', 'board', 'votes']],
  ['trello', ['card id', 'card name']],
  ['deals', ['deal name', 'deal stage']],
  ['deals', ['opportunity name', 'stage']],
  ['deals', ['stagename', 'closedate']],
  ...noteSignatures.map((headers) => ['notes', headers] as const),
]

/** Tells from its content which tool wrote a file; the name only tells JSON that is broken from a broken table. */
export function detectFormat(fileName: string, text: string): Result<ImportFormat, NoFormat> {
  const json = readJson(text)
  if (json.ok) return jsonFormat(json.value)
  if (fileName.toLowerCase().endsWith('.json')) return fail(text.trim() === '' ? 'empty' : 'malformed')
  const rows = readRows(text)
  if (!rows.ok) return rows
  const headers = new Set(rows.value.headers.map((header) => header.toLowerCase()))
  const found = signatures.find(([, wanted]) => wanted.every((header) => headers.has(header)))?.[0] ?? 'csv'
  return found === 'deals' || found === 'notes' ? fail(found) : ok(found)
}

function jsonFormat(json: unknown): Result<ImportFormat, NoFormat> {
  if (Array.isArray(json)) {
    const first: unknown = json[0]
    if (first === undefined) return fail('empty')
    return has(first, 'number') && has(first, 'title') ? ok('github_issues') : fail('unknown_json')
  }
  if (has(json, 'lists') && has(json, 'cards')) return ok('trello')
  return has(json, 'items') ? ok('github_project') : fail('unknown_json')
}

function has(value: unknown, key: string): boolean {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
}
