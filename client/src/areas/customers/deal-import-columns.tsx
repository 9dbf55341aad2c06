import { dealTargets, type DealTarget } from '@parley/shared/imports/deal-mapping.ts'
import type { ReactNode } from 'react'
import { Select } from '../../ui/select.tsx'
import type { DealImportDraft } from './use-deal-import.ts'
import css from './deal-import.module.css'

export interface DealImportColumnsProps {
  readonly draft: DealImportDraft
}

const targetNames: Readonly<Record<DealTarget, string>> = {
  company: 'Company',
  name: 'Deal name',
  externalId: 'Key in the other tool',
  stage: 'Stage',
  yearlyAmount: 'Amount a year',
  amount: 'Amount',
  currency: 'Currency',
  closeDay: 'Close day',
  owner: 'Owner, by name',
  ignored: 'Left out',
}
const options = dealTargets.map((target) => ({ value: target, label: targetNames[target] }))

/** Which column becomes what; those that are known by name stand first. */
export function DealImportColumns({ draft: { file, mapping, remap } }: DealImportColumnsProps): ReactNode {
  if (file === null) return null
  const { headers, rows } = file.table
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
            {headers.map((header, column) => (
              // Headers may repeat, so a column is known by its position.
              <tr key={`${column} ${header}`}>
                <th scope="row">{header}</th>
                <td>{rows.find(({ cells }) => (cells[column] ?? '') !== '')?.cells[column] ?? '–'}</td>
                <td>
                  <Select
                    label={`${header} becomes`}
                    hideLabel
                    value={mapping[column] ?? 'ignored'}
                    options={options}
                    onChange={(target) => remap(column, target)}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
