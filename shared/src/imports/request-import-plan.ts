import type { Day } from '../base/instant.ts'
import type { Company } from '../model/company.ts'
import type { Feature } from '../model/feature.ts'
import type { CompanyId, FeatureId } from '../model/ids.ts'
import type { Request } from '../model/request.ts'
import type { ImportError } from './import-plan.ts'
import type { SkipReason } from './table.ts'

/** What becomes of a company that is none of ours: it is added as a prospect, left out of its requests, or one of ours after all. */
export type CompanyChoice = { readonly kind: 'add' } | { readonly kind: 'leave' } | { readonly kind: 'ours'; readonly id: CompanyId }

/** What is there already, and what the person who imports has decided. */
export interface RequestImportOptions {
  readonly companies: readonly Company[]
  readonly features: readonly Pick<Feature, 'id' | 'key' | 'title' | 'source' | 'deletedAt'>[]
  readonly requests: readonly Pick<Request, 'source' | 'deletedAt'>[]
  /** By the word that the file has for a company. */
  readonly companyChoices?: Readonly<Record<string, CompanyChoice>>
  /** For every company nobody chose anything for. */
  readonly otherCompanies?: 'add' | 'leave'
}

/** A company by what the file knows of it; one of the two at least. */
export interface NamedCompany {
  readonly name: string
  readonly domain: string | null
  /** `productboard:Bakery chain`, by which a company that is renamed here is known again. */
  readonly source: string
}

export interface ImportedRequest {
  readonly row: number
  readonly text: string
  /** One that is there, or one of the added ones by its source. */
  readonly company: { readonly id: CompanyId } | { readonly source: string } | null
  readonly aboutFeatureId: FeatureId | null
  readonly saidOn: Day | null
  /** `productboard:<id of the note>`; where the file has no ids, by what the note says. */
  readonly source: string
}

export type NoteSkipReason = SkipReason | 'withdrawn'

export interface SkippedNote {
  readonly row: number
  readonly reason: NoteSkipReason
}

/** A company of the file that is not plainly one of ours. */
export interface CompanyWord {
  readonly from: string
  /** Null until somebody says; nothing is imported before. */
  readonly to: CompanyChoice | null
  /** Several of ours have that name or domain. */
  readonly isAmbiguous: boolean
  readonly count: number
}

/** What importing a file of notes would do. With any error it would do nothing, and nothing is to be added. */
export interface RequestImportPlan {
  readonly companies: readonly NamedCompany[]
  readonly requests: readonly ImportedRequest[]
  readonly skipped: readonly SkippedNote[]
  readonly companyWords: readonly CompanyWord[]
  /** Rows whose features are not exactly one of ours; their names are kept in the words. */
  readonly withoutFeature: readonly number[]
  readonly shortened: readonly number[]
  readonly errors: readonly ImportError[]
}
