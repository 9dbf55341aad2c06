export const importFormats = ['jira', 'linear', 'trello', 'github_issues', 'github_project', 'aha', 'productboard', 'canny', 'csv'] as const
export type ImportFormat = (typeof importFormats)[number]

/** What a file holds, whichever tool wrote it: text in rows and columns. Headers may repeat, so a column is known by its position. */
export interface Table {
  readonly format: ImportFormat
  readonly headers: readonly string[]
  readonly rows: readonly Row[]
  /** Rows that are left out whatever the mapping says. */
  readonly skipped: readonly SkippedRow[]
}

export interface Row {
  /** As a spreadsheet counts: the first row of the file is 1, a cell with line breaks is one row. In JSON, the place in its list. */
  readonly number: number
  /** As many as there are headers, or more where the row is too long. */
  readonly cells: readonly string[]
}

export type SkipReason = 'footer' | 'archived' | 'pull_request' | 'on_roadmap' | 'repeated'

export interface SkippedRow {
  readonly row: number
  readonly reason: SkipReason
}
