import type { Company } from '@parley/shared/model/company.ts'
import type { CompanyId, FeatureId } from '@parley/shared/model/ids.ts'
import { evidenceFor, type Request, type Triage } from '@parley/shared/model/request.ts'

export interface RequestFilter {
  readonly words: string
  readonly companyId: CompanyId | null
  readonly featureId: FeatureId | null
  readonly triage: Triage | null
}

export const noRequestFilter: RequestFilter = { words: '', companyId: null, featureId: null, triage: null }

export interface Wanted extends RequestFilter {
  readonly companies: ReadonlyMap<CompanyId, Company>
}

/** Every part of the filter must fit; words are looked for in the text and in the name of the company. */
export function matchesAll(request: Request, { companyId, featureId, triage, words, companies }: Wanted): boolean {
  if (companyId !== null && request.companyId !== companyId) return false
  if (featureId !== null && evidenceFor(request) !== featureId) return false
  if (triage !== null && request.triage !== triage) return false
  const asked = words.trim().toLocaleLowerCase()
  if (asked === '') return true
  const company = request.companyId === null ? '' : (companies.get(request.companyId)?.name ?? '')
  const text = `${request.text} ${company}`.toLocaleLowerCase()
  return asked.split(/\s+/u).every((word) => text.includes(word))
}
