import { compareText } from '@parley/shared/base/compare-text.ts'
import { unreachable } from '@parley/shared/base/unreachable.ts'
import type { CompanyKind } from '@parley/shared/model/company.ts'
import type { CompanyLine } from './company-lines.ts'

export const sortKeys = ['name', 'arr', 'tier', 'pipeline'] as const
export type SortKey = (typeof sortKeys)[number]

export interface Sorting {
  readonly key: SortKey
  readonly descending: boolean
}

export interface CompanyFilter {
  readonly text: string
  readonly kind: CompanyKind | null
  readonly ownerId: string | null
  readonly segment: string | null
}

export const noCompanyFilter: CompanyFilter = { text: '', kind: null, ownerId: null, segment: null }

/** How a column is sorted when it is asked for first: names from A, amounts from the largest, tiers from the first. */
export function firstSorting(key: SortKey): Sorting {
  return { key, descending: key === 'arr' || key === 'pipeline' }
}

/** The lines that match, in order. What a company does not have comes last either way; equal ones go by name. */
export function shownCompanies(lines: readonly CompanyLine[], filter: CompanyFilter, { key, descending }: Sorting): readonly CompanyLine[] {
  const sign = descending ? -1 : 1
  return lines
    .filter((line) => matches(line, filter))
    .sort((a, b) => {
      const [first, second] = [valueOf(a, key), valueOf(b, key)]
      const byValue = first === null || second === null ? Number(first === null) - Number(second === null) : sign * compare(first, second)
      return byValue || compareNames(a, b)
    })
}

function matches({ company }: CompanyLine, { text, kind, ownerId, segment }: CompanyFilter): boolean {
  const wanted = text.trim().toLowerCase()
  const words = [company.name, company.domain ?? '', company.industry ?? '', company.region ?? ''].join('\n').toLowerCase()
  return (
    (wanted === '' || words.includes(wanted)) &&
    (kind === null || company.kind === kind) &&
    (ownerId === null || company.ownerId === ownerId) &&
    (segment === null || company.segment === segment)
  )
}

function valueOf({ company, arr, pipeline, openDeals }: CompanyLine, key: SortKey): string | number | null {
  switch (key) {
    case 'name':
      return company.name
    case 'arr':
      return arr
    case 'tier':
      return company.tier
    case 'pipeline':
      return openDeals === 0 ? null : pipeline.amount
    default:
      return unreachable(key)
  }
}

const names = new Intl.Collator('en', { sensitivity: 'base', numeric: true })

function compare(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : names.compare(String(a), String(b))
}

function compareNames({ company: a }: CompanyLine, { company: b }: CompanyLine): number {
  return names.compare(a.name, b.name) || compareText(a.id, b.id)
}
