import type { ImportPlan } from '@parley/shared/imports/import-plan.ts'
import type { SkippedRow } from '@parley/shared/imports/table.ts'
import type { ReactNode } from 'react'
import { Notice } from '../../ui/notice.tsx'
import css from './transfer.module.css'

export interface ImportReportProps {
  readonly plan: ImportPlan
}

const reasons: Readonly<Record<SkippedRow['reason'], string>> = {
  footer: 'no feature, such as the line below a table',
  archived: 'archived',
  pull_request: 'a pull request',
  on_roadmap: 'on the roadmap already',
  repeated: 'the same stands further up',
}
const mostShown = 100
const mostRows = 12

/** What importing would do, before anything is done. */
export function ImportReport({ plan: { errors, report } }: ImportReportProps): ReactNode {
  const { created, skipped, shortened } = report
  const kinds = [...new Set(skipped.map(({ reason }) => reason))]
  return (
    <section className={css['report']} aria-label="What importing does">
      {errors.length === 0 ? (
        <Notice tone="good">
          Importing this file adds {created === 1 ? '1 feature' : `${created} features`} at the bottom of their lanes.
        </Notice>
      ) : (
        <>
          <Notice tone="bad">
            {errors.length === 1 ? 'One thing is wrong' : `${errors.length} things are wrong`}: nothing is imported before it is settled.
          </Notice>
          <ul className={css['errors']} aria-label="What is wrong">
            {errors.slice(0, mostShown).map(({ row, column, message }) => (
              <li key={`${row} ${column} ${message}`}>
                <span className={css['where']}>
                  {row === null ? (column ?? 'File') : column === null ? `Row ${row}` : `Row ${row}, ${column}`}
                </span>
                <span>{message}</span>
              </li>
            ))}
            {errors.length > mostShown && <li>and {errors.length - mostShown} more</li>}
          </ul>
        </>
      )}
      {(kinds.length > 0 || shortened.length > 0) && (
        <ul className={css['notes']} aria-label="Left out">
          {kinds.map((kind) => (
            <li key={kind}>
              {rowsText(skipped.filter(({ reason }) => reason === kind).map(({ row }) => row))} skipped: {reasons[kind]}
            </li>
          ))}
          {shortened.length > 0 && <li>{rowsText(shortened)}: the title is shortened; all of it begins the brief</li>}
        </ul>
      )}
    </section>
  )
}

function rowsText(rows: readonly number[]): string {
  const shown = rows.slice(0, mostRows).join(', ')
  const more = rows.length > mostRows ? ` and ${rows.length - mostRows} more` : ''
  return `${rows.length === 1 ? 'Row' : 'Rows'} ${shown}${more}`
}
