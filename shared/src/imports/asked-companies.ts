import { companyFinder } from './note-company.ts'
import { plainName } from './plain-name.ts'
import type { CompanyChoice, CompanyWord, ImportedRequest, NamedCompany, RequestImportOptions } from './request-import-plan.ts'

export interface AskedCompanies {
  /** Null where the company is left out, or nobody has decided about it yet. */
  readonly find: (named: NamedCompany) => ImportedRequest['company']
  readonly added: () => readonly NamedCompany[]
  readonly words: () => readonly CompanyWord[]
}

/** Companies of ours, and those of a file that somebody has to decide about. */
export function askedCompanies({ companies, companyChoices = {}, otherCompanies }: RequestImportOptions): AskedCompanies {
  const finder = companyFinder(companies)
  const chosen = new Map(Object.entries(companyChoices).map(([word, choice]) => [plainName(word), choice]))
  const words = new Map<string, CompanyWord>()
  const added = new Map<string, NamedCompany>()

  function choiceFor(key: string, isAmbiguous: boolean): CompanyChoice | null {
    const choice = chosen.get(key)
    if (choice !== undefined) return choice
    // Which of two is meant is nothing to be decided for all of them together.
    return otherCompanies === undefined || isAmbiguous ? null : { kind: otherCompanies }
  }
  function note(named: NamedCompany, isAmbiguous: boolean): CompanyChoice | null {
    const key = plainName(named.name)
    const to = choiceFor(key, isAmbiguous)
    const { from, count } = words.get(key) ?? { from: named.name, count: 0 }
    words.set(key, { from, to, isAmbiguous, count: count + 1 })
    return to
  }
  function add(named: NamedCompany): { readonly source: string } {
    const key = plainName(named.name)
    const first = added.get(key) ?? named
    added.set(key, { ...first, domain: first.domain ?? named.domain })
    return { source: first.source }
  }
  return {
    find: (named) => {
      const match = finder(named)
      if (match.kind === 'one') return { id: match.id }
      const to = note(named, match.kind === 'several')
      if (to?.kind === 'ours') return { id: to.id }
      return to?.kind === 'add' ? add(named) : null
    },
    added: () => [...added.values()],
    words: () => [...words.values()],
  }
}
