import type { Call } from '../model/call.ts'
import type { Company, Contact } from '../model/company.ts'
import type { Deal, DealStage } from '../model/deal.ts'
import type { CallId, CompanyId, ContactId, DealId, PromiseId, RequestId, StageId } from '../model/ids.ts'
import type { Promise } from '../model/promise.ts'
import type { Request } from '../model/request.ts'
import { defaultSalesSettings, type SalesSettings } from '../model/sales-settings.ts'

/**
 * The sales document as plain, immutable values. Deleted ones are included: what refers to them keeps its words.
 * A map that did not change keeps its identity from one view to the next.
 */
export interface SalesView {
  readonly ready: boolean
  readonly companies: ReadonlyMap<CompanyId, Company>
  readonly contacts: ReadonlyMap<ContactId, Contact>
  readonly deals: ReadonlyMap<DealId, Deal>
  /** In the order of the pipeline. */
  readonly stages: ReadonlyMap<StageId, DealStage>
  readonly requests: ReadonlyMap<RequestId, Request>
  readonly promises: ReadonlyMap<PromiseId, Promise>
  readonly calls: ReadonlyMap<CallId, Call>
  readonly settings: SalesSettings
}

export const emptySales: SalesView = {
  ready: false,
  companies: new Map(),
  contacts: new Map(),
  deals: new Map(),
  stages: new Map(),
  requests: new Map(),
  promises: new Map(),
  calls: new Map(),
  settings: defaultSalesSettings,
}
