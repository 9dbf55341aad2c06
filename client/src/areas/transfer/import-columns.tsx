import { targets, type Target } from '@parley/shared/imports/column-mapping.ts'
import { proposeMapping } from '@parley/shared/imports/propose-mapping.ts'
import { criteria, isCriterionId } from '@parley/shared/model/criterion.ts'
import type { ReactNode } from 'react'
import { Select } from '../../ui/select.tsx'
import type { FeatureImportDraft } from './use-feature-import.ts'
import css from './transfer.module.css'

export interface ImportColumnsProps {
  readonly draft: FeatureImportDraft
}

/** Which column becomes what; those that are known by name stand first. */
export function ImportColumns({ draft: { file, mapping, remap } }: ImportColumnsProps): ReactNode {
  if (file === null) return null
  const { headers, rows } = file.table
  const known = proposeMapping(file.table)
  const columns = headers
    .map((header, column) => ({ header, column }))
    .sort((a, b) => Number(known[a.column] === 'ignored') - Number(known[b.column] === 'ignored'))
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
            {columns.map(({ header, column }) => (
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

const names: Readonly<Partial<Record<Target, string>>> = {
  externalKey: 'Key in the other tool',
  effortSeconds: 'Effort in seconds',
  tag: 'One tag',
  ignored: 'Left out',
}

function targetName(target: Target): string {
  const name = isCriterionId(target) ? criteria[target].name : names[target]
  return name ?? `${target.slice(0, 1).toUpperCase()}${target.slice(1)}`
}

const options = targets.map((target) => ({ value: target, label: targetName(target) }))
