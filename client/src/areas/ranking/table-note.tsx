import { memo, type ReactNode } from 'react'
import css from './table-note.module.css'
import type { TableEntry } from './table-entries.ts'

export interface TableNoteProps {
  readonly entry: Exclude<TableEntry, { kind: 'feature' }>
  readonly rowIndex: number
  readonly top: number
  readonly columns: number
  readonly isTabStop: boolean
}

/** A row that speaks of the rows below it: they no longer fit, or have no score yet. */
export const TableNote = memo(function TableNote({ entry, rowIndex, top, columns, isTabStop }: TableNoteProps): ReactNode {
  return (
    <tr
      aria-rowindex={rowIndex}
      className={css['note']}
      data-row={entry.key}
      data-note={entry.kind}
      style={{ transform: `translateY(${top}px)` }}
    >
      <td colSpan={columns} aria-readonly className={css['noteCell']} data-wide="" tabIndex={isTabStop ? 0 : -1}>
        <span className={css['noteWords']}>{entry.kind === 'cut' ? entry.words : `Not yet scored (${entry.count})`}</span>
      </td>
    </tr>
  )
})
