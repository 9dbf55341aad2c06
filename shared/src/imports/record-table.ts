import type { ImportFormat, Row, SkippedRow, Table } from './table.ts'

export interface TableRecord {
  readonly number: number
  readonly fields: readonly (readonly [header: string, cell: string])[]
  /** Each becomes a column of its own, so that a label may hold commas. */
  readonly labels: readonly string[]
}

export interface RecordsOf {
  readonly format: ImportFormat
  readonly records: readonly TableRecord[]
  readonly skipped: readonly SkippedRow[]
}

/** Lays records with different fields out as one table, a column for every field that one of them has. */
export function recordTable({ format, records, skipped }: RecordsOf): Table {
  const names = [...new Set(records.flatMap(({ fields }) => fields.map(([header]) => header)))]
  const mostLabels = Math.max(0, ...records.map(({ labels }) => labels.length))
  const rows = records.map(({ number, fields, labels }): Row => {
    const cells = new Map(fields)
    const labelCells = Array.from({ length: mostLabels }, (_, index) => labels[index] ?? '')
    return { number, cells: [...names.map((name) => cells.get(name) ?? ''), ...labelCells] }
  })
  return { format, headers: [...names, ...Array.from({ length: mostLabels }, () => 'label')], rows, skipped }
}
