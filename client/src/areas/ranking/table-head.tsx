import { memo, type ReactNode } from 'react'
import type { Column } from './columns.ts'
import css from './ranked-table.module.css'

export interface TableHeadProps {
  readonly columns: readonly Column[]
}

export const TableHead = memo(function TableHead({ columns }: TableHeadProps): ReactNode {
  return (
    <thead className={css['headGroup']}>
      <tr aria-rowindex={1} className={css['head']}>
        {columns.map((column) => (
          <th
            key={column.id}

            className={css['headCell']}
            data-head={column.id}
            data-kind={column.kind}
            title={titleOf(column)}
          >
            <span className={css['headName']}>{column.name}</span>
          </th>
        ))}
      </tr>
    </thead>
  )
})

function titleOf(column: Column): string | undefined {
  if (column.kind === 'fixed') return undefined
  return column.unit === '' ? column.help : `In ${column.unit === '%' ? 'per cent' : column.unit}. ${column.help}`
}
