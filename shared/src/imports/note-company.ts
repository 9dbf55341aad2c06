import type { Company } from '../model/company.ts'
import type { CompanyId } from '../model/ids.ts'
import type { NoteCells } from './note-cells.ts'
import type { NoteFormat } from './note-table.ts'
import { plainName } from './plain-name.ts'
import type { NamedCompany } from './request-import-plan.ts'

/** The company a note is of, as the file has it; null where the file does not say. */
export function companyInNote(cells: NoteCells, format: NoteFormat): NamedCompany | null {
  const domain = cells.get('domain')?.text ?? null
  const name = cells.get('company')?.text.replace(/\s+/g, ' ') ?? domain
  return name === null ? null : { name, domain, source: `${format}:${name}` }
}

export type FoundCompany =
  | { readonly kind: 'one'; readonly id: CompanyId }
  | { readonly kind: 'none' }
  /** Two of ours answer to it, and which is meant nobody but a person can say. */
  | { readonly kind: 'several' }

/** Finds companies of ours by where they were imported from, by name, and by domain, each of them whole or not at all. */
export function companyFinder(companies: readonly Company[]): (named: NamedCompany) => FoundCompany {
  const living = companies.filter(({ deletedAt }) => deletedAt === null)
  const bySource = grouped(living, ({ source }) => source)
  const byName = grouped(living, ({ name }) => name)
  const byDomain = grouped(living, ({ domain }) => domain)
  return ({ name, domain, source }) => {
    const found = bySource.get(plainName(source)) ?? byName.get(plainName(name)) ?? byDomain.get(plainName(domain ?? ''))
    const [first, ...more] = found ?? []
    if (first === undefined) return { kind: 'none' }
    return more.length === 0 ? { kind: 'one', id: first.id } : { kind: 'several' }
  }
}

function grouped(companies: readonly Company[], wordOf: (company: Company) => string | null): ReadonlyMap<string, readonly Company[]> {
  const groups = new Map<string, Company[]>()
  for (const company of companies) {
    const word = plainName(wordOf(company) ?? '')
    if (word !== '') groups.set(word, [...(groups.get(word) ?? []), company])
  }
  return groups
}
