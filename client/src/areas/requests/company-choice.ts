import { compareText } from '@parley/shared/base/compare-text.ts'
import type { Company } from '@parley/shared/model/company.ts'
import { isId, asId, type CompanyId } from '@parley/shared/model/ids.ts'
import type { Option } from '../../ui/option.ts'

/** The id of a company, or `+` and the name of one that is to be added: no id holds a plus. */
export type CompanyChoice = string

export interface CompanyOptionSources {
  readonly companies: Iterable<Company>
  readonly query: string
  readonly chosen: CompanyChoice | null
}

/** A list of thousands would keep the reader waiting, and nobody reads that far. */
const longest = 40
const longestName = 120

/** The companies whose name holds what was typed, and the name itself as a new one. */
export function companyOptions({ companies, query, chosen }: CompanyOptionSources): readonly Option[] {
  const wanted = query.trim().toLocaleLowerCase()
  const all = [...companies].filter(({ deletedAt }) => deletedAt === null)
  const found = all.filter(({ id, name }) => id === chosen || name.toLocaleLowerCase().includes(wanted))
  found.sort((a, b) => startsLater(a, b, wanted) || compareText(a.name.toLocaleLowerCase(), b.name.toLocaleLowerCase()))
  const options: Option[] = found
    .filter(({ id }, index) => index < longest || id === chosen)
    .map(({ id, name, segment }) => ({ value: id, label: name, hint: segment ?? undefined }))
  const chosenName = chosen === null ? undefined : newName(chosen)
  if (chosenName !== undefined && chosen !== null) options.push({ value: chosen, label: chosenName, hint: 'New company' })
  const isKnown = options.some(({ label }) => label.toLocaleLowerCase() === wanted)
  const name = query.trim().slice(0, longestName)
  if (wanted !== '' && !isKnown) options.push({ value: `+${name}`, label: name, hint: 'Add as a new company' })
  return options
}

export function knownCompany(choice: CompanyChoice | null): CompanyId | null {
  return choice !== null && isId(choice) ? asId<CompanyId>(choice) : null
}

/** The name of a company that is to be added. */
export function newName(choice: CompanyChoice): string | undefined {
  return choice.startsWith('+') ? choice.slice(1) : undefined
}

function startsLater(a: Company, b: Company, wanted: string): number {
  return Number(!a.name.toLocaleLowerCase().startsWith(wanted)) - Number(!b.name.toLocaleLowerCase().startsWith(wanted))
}
