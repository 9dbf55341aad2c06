import type { Day } from '../base/instant.ts'
import type { Company, CompanyKind } from '../model/company.ts'
import type { Deal, DealStage } from '../model/deal.ts'
import type { StageId, UserId } from '../model/ids.ts'
import type { Money } from '../model/money.ts'
import type { DayOrder } from './day-in-cell.ts'
import type { ImportError } from './import-plan.ts'
import type { MappedStage } from './map-stage.ts'
import type { Decimal } from './number-in-cell.ts'
import type { SkipReason } from './table.ts'

/** What is there already, and what the person who imports has decided. */
export interface CustomerImportOptions {
  readonly companies: readonly Company[]
  readonly deals: readonly Deal[]
  /** Those that are not deleted, in the order of the pipeline. */
  readonly stages: readonly DealStage[]
  readonly people: readonly ImportPerson[]
  /** Of amounts whose row names no currency. */
  readonly currency: string
  /** What words of the stage column mean, by the word; null for no stage. */
  readonly stageChoices?: Readonly<Record<string, StageId | null>>
  readonly dayOrder?: DayOrder
  readonly decimal?: Decimal
}

export interface ImportPerson {
  readonly id: string
  readonly name: string
  readonly email?: string
}

/** What a row says of a deal; undefined where the file says nothing, so that an update leaves it as it is. */
export interface DealFacts {
  readonly name: string
  readonly stage?: DealStage | null
  readonly amount?: Money
  readonly closeDay?: Day
  readonly ownerId?: UserId
}

export interface AddedCompany {
  readonly name: string
  readonly kind: CompanyKind
  readonly ownerId: UserId | null
  readonly source: string
}

export interface AddedDeal {
  readonly row: number
  readonly facts: DealFacts
  readonly source: string
  /** One that is there, or one of the added ones by its source. */
  readonly company: { readonly id: Company['id'] } | { readonly source: string }
}

export interface UpdatedDeal {
  readonly row: number
  readonly deal: Deal
  readonly facts: DealFacts
}

export type DealSkipReason = SkipReason | 'no_company' | 'unchanged' | 'deleted'

export interface SkippedDeal {
  readonly row: number
  readonly reason: DealSkipReason
}

export interface StageWord {
  readonly from: string
  readonly to: StageId | null
  readonly how: MappedStage['how']
  readonly count: number
}

/** What importing a file of deals would do. With any error it would do nothing, and nothing is to be added or updated. */
export interface CustomerImportPlan {
  readonly companies: readonly AddedCompany[]
  readonly added: readonly AddedDeal[]
  readonly updated: readonly UpdatedDeal[]
  readonly skipped: readonly SkippedDeal[]
  readonly stages: readonly StageWord[]
  /** Owners of the file who are nobody here; their deals belong to nobody. */
  readonly unknownOwners: readonly string[]
  /** Whether dates can be read in two ways and no row settles it: the caller has to say. */
  readonly asksDayOrder: boolean
  readonly asksDecimal: boolean
  readonly errors: readonly ImportError[]
}
