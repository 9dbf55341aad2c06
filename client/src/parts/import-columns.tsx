import type { Row } from '@parley/shared/imports/table.ts'
import type { ReactNode } from 'react'
import { Select } from '../ui/select.tsx'
import css from './import-columns.module.css'

export interface ImportColumnsProps<Target extends string> {
  readonly table: { readonly headers: readonly string[]; readonly rows: readonly Row[] }
  /** The columns by position, as they are to be listed. */
  readonly order: readonly number[]
  readonly mapping: readonly Target[]
  /** What a column becomes that the mapping does not name. */
  readonly none: Target
  readonly options: readonly { readonly value: Target; readonly label: string }[]
  readonly onRemap: (column: number, target: Target) => void
}

/** Which column becomes what. Headers may repeat, so a column is known by its position. */
export function ImportColumns<Target extends string>(props: ImportColumnsProps<Target>): ReactNode {
  const { table, order, mapping, none, options, onRemap } = props
  return (
    <section aria-label="Columns">
      <h3 className={css['heading']}>Columns</h3>
      <div className={css['scroller']}>
        <table className={css['columns']}>
          <thead>
            <tr>
              <th scope="col">In the file</th>
              <th scope="col">For example</th>
              <th scope="col">Becomes</th>
            </tr>
          </thead>
          <tbody>
            {order.map((column) => {
              const header = table.headers[column] ?? ''
              return (
                <tr key={column}>
                  <th scope="row">{header}</th>
                  <td>{table.rows.find(({ cells }) => (cells[column] ?? '') !== '')?.cells[column] ?? '–'}</td>
                  <td>
                    <Select
                      label={`${header} becomes`}
                      hideLabel
                      value={mapping[column] ?? none}
                      options={options}
                      onChange={(target) => onRemap(column, target)}
                    />
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </section>
  )
}
