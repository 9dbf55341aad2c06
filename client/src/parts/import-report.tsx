import type { ImportError } from '@parley/shared/imports/import-plan.ts'
import { useState, type ReactNode } from 'react'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import css from './import-report.module.css'

export interface ImportReportProps {
  /** What importing does, where nothing is wrong. */
  readonly sentence: string
  readonly errors: readonly ImportError[]
  /** What of the file is passed over or changed, a line each. */
  readonly notes: readonly string[]
}

const mostShown = 100
// More than these would push what settles them out of sight.
const firstShown = 6

/** What importing would do, before anything is done. */
export function ImportReport({ sentence, errors, notes }: ImportReportProps): ReactNode {
  const [isWhole, setWhole] = useState(false)
  const shown = errors.slice(0, isWhole || errors.length <= firstShown ? mostShown : firstShown)
  return (
    <section className={css['report']} aria-label="What importing does">
      {errors.length === 0 ? (
        <Notice tone="good">{sentence}</Notice>
      ) : (
        <>
          <Notice tone="bad">
            {errors.length === 1
              ? 'One thing is wrong: nothing is imported before it is settled.'
              : `${errors.length} things are wrong: nothing is imported before they are settled.`}
          </Notice>
          <ul className={css['errors']} aria-label="What is wrong">
            {shown.map(({ row, column, message }) => (
              <li key={`${row} ${column} ${message}`}>
                <span className={css['where']}>{placeOf(row, column)}</span>
                <span>{message}</span>
              </li>
            ))}
            {isWhole && errors.length > mostShown && <li>and {errors.length - mostShown} more</li>}
          </ul>
          {errors.length > firstShown && (
            <div>
              <Button size="xs" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
                {isWhole ? 'Show fewer' : `Show all ${errors.length}`}
              </Button>
            </div>
          )}
        </>
      )}
      {notes.length > 0 && (
        <ul className={css['notes']} aria-label="Left out">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </section>
  )
}

function placeOf(row: number | null, column: string | null): string {
  if (row === null) return column ?? 'File'
  return column === null ? `Row ${row}` : `Row ${row}, ${column}`
}
