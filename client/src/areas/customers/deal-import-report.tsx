import type { CustomerImportPlan, DealSkipReason } from '@parley/shared/imports/customer-import-plan.ts'
import type { ReactNode } from 'react'
import { Notice } from '../../ui/notice.tsx'
import { importSummary } from './import-summary.ts'
import css from './deal-import.module.css'

export interface DealImportReportProps {
  readonly plan: CustomerImportPlan
}

const reasons: Readonly<Record<DealSkipReason, string>> = {
  footer: 'no deal, such as the lines below a report',
  archived: 'archived',
  pull_request: 'no deal',
  on_roadmap: 'here already',
  repeated: 'the same deal stands further up',
  no_company: 'no company is named',
  unchanged: 'here already, nothing differs',
  deleted: 'was deleted here',
}
const mostShown = 100

/** What importing would do, before anything is done. */
export function DealImportReport({ plan }: DealImportReportProps): ReactNode {
  const { errors, skipped, unknownOwners } = plan
  const kinds = [...new Set(skipped.map(({ reason }) => reason))]
  const byReason = kinds.map((kind) => [kind, skipped.filter(({ reason }) => reason === kind).map(({ row }) => row)] as const)
  return (
    <section className={css['report']} aria-label="What importing does">
      {errors.length === 0 ? (
        <Notice tone="good">Importing this file: {importSummary(plan)}.</Notice>
      ) : (
        <>
          <Notice tone="bad">
            {errors.length === 1 ? 'One thing is wrong' : `${errors.length} things are wrong`}: nothing is imported before it is settled.
          </Notice>
          <ul className={css['errors']} aria-label="What is wrong">
            {errors.slice(0, mostShown).map(({ row, column, message }) => (
              <li key={`${row} ${column} ${message}`}>
                <span className={css['where']}>{placeOf(row, column)}</span>
                <span>{message}</span>
              </li>
            ))}
            {errors.length > mostShown && <li>and {errors.length - mostShown} more</li>}
          </ul>
        </>
      )}
      {(byReason.length > 0 || unknownOwners.length > 0) && (
        <ul className={css['notes']} aria-label="Left out">
          {byReason.map(([reason, rows]) => (
            <li key={reason}>
              {rows.length === 1 ? 'Row' : 'Rows'} {rowsText(rows)} skipped: {reasons[reason]}
            </li>
          ))}
          {unknownOwners.length > 0 && <li>Nobody here is called {unknownOwners.slice(0, 10).join(', ')}: their deals have no owner</li>}
        </ul>
      )}
    </section>
  )
}

function placeOf(row: number | null, column: string | null): string {
  if (row === null) return column ?? 'File'
  return column === null ? `Row ${row}` : `Row ${row}, ${column}`
}

function rowsText(rows: readonly number[]): string {
  const shown = rows.slice(0, 12).join(', ')
  return rows.length > 12 ? `${shown} and ${rows.length - 12} more` : shown
}
