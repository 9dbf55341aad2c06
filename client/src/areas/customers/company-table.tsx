import type { CompanyId } from '@parley/shared/model/ids.ts'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { Button } from '../../ui/button.tsx'
import type { CompanyLine } from './company-lines.ts'
import { firstSorting, type SortKey, type Sorting } from './company-order.ts'
import { CompanyRow } from './company-row.tsx'
import css from './company-list.module.css'

export interface CompanyTableProps {
  readonly lines: readonly CompanyLine[]
  /** How many there are without the filters. */
  readonly of: number
  readonly sorting: Sorting
  readonly onSort: (sorting: Sorting) => void
  readonly onOpenCompany: (companyId: CompanyId) => void
}

const page = 100

/** A hundred companies at first: thousands of rows would make every edit slow. */
export function CompanyTable({ lines, of, sorting, onSort, onOpenCompany }: CompanyTableProps): ReactNode {
  const [pages, setPages] = useState(1)
  const shown = lines.slice(0, pages * page)
  const head = { sorting, onSort }
  return (
    <div className={css['scroller']}>
      <table className={css['table']}>
        <caption className={css['caption']}>{lines.length === of ? `${of} companies` : `${lines.length} of ${of} companies`}</caption>
        <thead>
          <tr>
            <SortHead {...head} name="name" label="Name" />
            <th scope="col" data-wide="">
              Kind
            </th>
            <SortHead {...head} name="tier" label="Tier" wide />
            <th scope="col" data-wide="">
              Segment
            </th>
            <SortHead {...head} name="arr" label="ARR" number />
            <th scope="col" data-wide="">
              Owner
            </th>
            <SortHead {...head} name="pipeline" label="Open pipeline" number />
            <th scope="col" data-number="" data-wide="">
              Requests
            </th>
            <th scope="col">Promises</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((line) => (
            <CompanyRow key={line.company.id} line={line} onOpenCompany={onOpenCompany} />
          ))}
        </tbody>
      </table>
      {shown.length < lines.length && (
        <div className={css['more']}>
          <Button onClick={() => setPages(pages + 1)}>Show {Math.min(page, lines.length - shown.length)} more</Button>
          <span>
            {shown.length} of {lines.length} shown
          </span>
        </div>
      )}
    </div>
  )
}

interface SortHeadProps {
  readonly name: SortKey
  readonly label: string
  readonly number?: boolean
  /** Left out where there is no room. */
  readonly wide?: boolean
  readonly sorting: Sorting
  readonly onSort: (sorting: Sorting) => void
}

function SortHead({ name, label, number = false, wide = false, sorting, onSort }: SortHeadProps): ReactNode {
  const isSorted = sorting.key === name
  const Arrow = sorting.descending ? ArrowDown : ArrowUp
  return (
    <th
      scope="col"
      data-number={number ? '' : undefined}
      data-wide={wide ? '' : undefined}
      aria-sort={isSorted ? (sorting.descending ? 'descending' : 'ascending') : undefined}
    >
      <button
        type="button"
        className={css['sort']}
        onClick={() => onSort(isSorted ? { key: name, descending: !sorting.descending } : firstSorting(name))}
      >
        {label}
        {isSorted && <Arrow size={12} />}
      </button>
    </th>
  )
}
