import type { Company } from '../model/company.ts'
import type { AddedCompany, AddedDeal, DealFacts } from './customer-import-plan.ts'
import type { DealFormat } from './deal-table.ts'
import { plainName } from './plain-name.ts'

export interface CompanyBook {
  /** The company of that name: one that is there, or one to be added with what its deals say of it. */
  readonly find: (name: string, facts: DealFacts) => AddedDeal['company']
  readonly added: () => readonly AddedCompany[]
}

/** Companies by where they were imported from, so that one renamed here is known again, and else by name. */
export function companyBook(format: DealFormat, companies: readonly Company[]): CompanyBook {
  const living = companies.filter(({ deletedAt }) => deletedAt === null)
  const byName = new Map(living.map((company) => [plainName(company.name), company]))
  const bySource = new Map(living.flatMap((company) => (company.source === null ? [] : [[plainName(company.source), company] as const])))
  const added = new Map<string, AddedCompany>()
  return {
    find: (name, { stage, ownerId = null }) => {
      const source = `${format}:${name}`
      const known = bySource.get(plainName(source)) ?? byName.get(plainName(name))
      if (known !== undefined) return { id: known.id }
      const key = plainName(source)
      const before = added.get(key) ?? { name, kind: 'prospect', ownerId: null, source }
      const kind = stage?.kind === 'won' ? 'customer' : before.kind
      added.set(key, { ...before, kind, ownerId: before.ownerId ?? ownerId })
      return { source: before.source }
    },
    added: () => [...added.values()],
  }
}
