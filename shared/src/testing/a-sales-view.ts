import type { Company } from '../model/company.ts'
import type { Deal, DealStage } from '../model/deal.ts'
import {
  asId,
  type CompanyId,
  type DealId,
  type FeatureId,
  type PromiseId,
  type RequestId,
  type StageId,
  type UserId,
} from '../model/ids.ts'
import type { Money } from '../model/money.ts'
import type { Promise } from '../model/promise.ts'
import type { Request } from '../model/request.ts'
import { defaultSalesSettings, type SalesSettings } from '../model/sales-settings.ts'
import { emptySales, type SalesView } from '../projection/sales-view.ts'

export const open = asId<StageId>('open')
export const won = asId<StageId>('won')
export const lost = asId<StageId>('lost')

/** Whole euros. */
export function euros(amount: number): Money {
  return { amount: amount * 100, currency: 'EUR' }
}

export function aCompany(id: string, about: Partial<Company> = {}): Company {
  return {
    id: asId<CompanyId>(id),
    name: id,
    kind: 'customer',
    ownerId: null,
    domain: null,
    arr: null,
    segment: null,
    tier: null,
    industry: null,
    region: null,
    seats: null,
    renewal: null,
    source: null,
    deletedAt: null,
    ...about,
  }
}

/** In the open stage, half won. */
export function aDeal(id: string, company: string, about: Partial<Deal> = {}): Deal {
  return {
    id: asId<DealId>(id),
    companyId: asId<CompanyId>(company),
    name: id,
    ownerId: null,
    stageId: open,
    amount: null,
    expectedClose: null,
    closedOn: null,
    lostReason: null,
    lostForFeatureId: null,
    renews: false,
    source: null,
    deletedAt: null,
    ...about,
  }
}

/** Important, about the feature f1, and not stamped yet. */
export function aRequest(id: string, about: Partial<Request> = {}): Request {
  return {
    id: asId<RequestId>(id),
    authorId: asId<UserId>('sam'),
    text: 'A wish',
    companyId: null,
    dealId: null,
    replyTo: null,
    importance: 2,
    neededBy: null,
    saidOn: null,
    aboutFeatureId: asId<FeatureId>('f1'),
    callId: null,
    source: null,
    reaffirmedAt: null,
    askedAt: null,
    triage: 'new',
    featureId: null,
    mergedIntoId: null,
    answer: null,
    reason: null,
    snoozedUntil: null,
    triagedBy: null,
    triagedAt: null,
    deletedAt: null,
    ...about,
  }
}

/** Intended, on the feature f1, to the company acme. */
export function aPromise(about: Partial<Promise> = {}): Promise {
  return {
    id: asId<PromiseId>('p1'),
    authorId: asId<UserId>('sam'),
    featureId: asId<FeatureId>('f1'),
    companyId: asId<CompanyId>('acme'),
    dealId: null,
    statement: 'You will have it.',
    strength: 'intended',
    window: null,
    horizon: null,
    evidence: null,
    callId: null,
    state: 'open',
    approval: null,
    approvedBy: null,
    approvedAt: null,
    madeAt: null,
    deletedAt: null,
    ...about,
  }
}

export interface SalesParts {
  readonly companies?: readonly Company[]
  readonly deals?: readonly Deal[]
  readonly requests?: readonly Request[]
  readonly promises?: readonly Promise[]
  readonly settings?: Partial<SalesSettings>
}

/** A sales document with the stages open, won and lost. */
export function salesOf({ companies = [], deals = [], requests = [], promises = [], settings = {} }: SalesParts): SalesView {
  return {
    ...emptySales,
    ready: true,
    companies: byId(companies),
    deals: byId(deals),
    stages: byId([aStage(open, 'open', 0.5), aStage(won, 'won', 1), aStage(lost, 'lost', 0)]),
    requests: byId(requests),
    promises: byId(promises),
    settings: { ...defaultSalesSettings, ...settings },
  }
}

function aStage(id: StageId, kind: DealStage['kind'], probability: number): DealStage {
  return { id, name: id, kind, probability, order: id, deletedAt: null }
}

export function byId<T extends { readonly id: string }>(entities: readonly T[]): ReadonlyMap<T['id'], T> {
  return new Map(entities.map((entity) => [entity.id, entity]))
}
