import type { Feature } from '@parley/shared/model/feature.ts'
import type { FeatureId } from '@parley/shared/model/ids.ts'
import type { Method } from '@parley/shared/ranking/method.ts'
import { memo, type ReactNode } from 'react'
import { useFeature } from '../../store/hooks.ts'
import { EstimateCell } from './estimate-cell.tsx'
import type { Column, ColumnId } from './columns.ts'
import { FixedCell } from './fixed-cell.tsx'
import css from './ranked-table.module.css'

export interface TableRowProps {
  readonly featureId: FeatureId
  readonly rowIndex: number
  readonly top: number
  readonly columns: readonly Column[]
  readonly method: Method
  /** The highest score there is. */
  readonly best: number | null
  /** The rank at the start of this visit; undefined when there was none. */
  readonly startRank: number | undefined
  /** The column whose cell holds the tab stop of the grid, if it is in this row. */
  readonly tabStop: ColumnId | null
  readonly draft: string | null
  readonly canWrite: boolean
  readonly isOpened: boolean
}

export const TableRow = memo(function TableRow(props: TableRowProps): ReactNode {
  const feature = useFeature(props.featureId)
  if (feature === undefined) return null
  const { rowIndex, top, columns, draft, isOpened } = props
  return (
    <tr
      aria-rowindex={rowIndex}
      aria-current={isOpened ? 'true' : undefined}
      className={css['row']}
      data-row={feature.id}
      data-editing={draft === null ? undefined : ''}
      style={{ transform: `translateY(${top}px)` }}
    >
      {columns.map((column, index) => (
        <RowCell key={column.id} column={column} index={index + 1} feature={feature} row={props} />
      ))}
    </tr>
  )
})

interface RowCellProps {
  readonly column: Column
  readonly index: number
  readonly feature: Feature
  readonly row: TableRowProps
}

function RowCell({ column, index, feature, row }: RowCellProps): ReactNode {
  const isTabStop = row.tabStop === column.id
  if (column.kind === 'fixed')
    return (
      <FixedCell
        column={column.id}
        index={index}
        feature={feature}
        method={row.method}
        best={row.best}
        startRank={row.startRank}
        isTabStop={isTabStop}
      />
    )
  return (
    <EstimateCell
      criterion={column.id}
      index={index}
      feature={feature}
      canWrite={row.canWrite}
      isTabStop={isTabStop}
      draft={isTabStop ? row.draft : null}
    />
  )
}
