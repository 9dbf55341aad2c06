import type { Call } from '../model/call.ts'
import type { Company, Contact } from '../model/company.ts'
import type { Deal, DealStage } from '../model/deal.ts'
import {
  asId,
  type CallId,
  type CompanyId,
  type ContactId,
  type DealId,
  type PromiseId,
  type RequestId,
  type StageId,
} from '../model/ids.ts'
import type { Promise } from '../model/promise.ts'
import type { Request } from '../model/request.ts'
import { readStamp } from './read-stamp.ts'
import type { SalesReader } from './sales-doc.ts'
import { checkSalesEntry } from './sales-grammar.ts'
import { salesKeys, type Own } from './sales-keys.ts'
import type { Stamp } from './stamp.ts'
import type { SalesZone } from './zone.ts'

// Every value read here passed the grammar at the gate; one that did not (an older or newer program wrote it) reads as absent.

/** The lawful value under a key, or null. The caller names the type that the grammar grants this key. */
export function readSales<T>(sales: SalesReader, zone: SalesZone, key: string): T | null {
  const value = sales.get(zone, key)
  if (value === undefined || checkSalesEntry(zone, key, value) !== undefined) return null
  return value as T
}

/** Reads the fields of one entity, each under its own key. */
function fieldsIn<Entity>(sales: SalesReader, zone: SalesZone, keyOf: (field: string) => string) {
  return <Name extends keyof Entity & string>(name: Name): NonNullable<Entity[Name]> | null => readSales(sales, zone, keyOf(name))
}

function stampUnder(sales: SalesReader, key: string): Stamp | undefined {
  return readStamp(sales.get('stamps', key))
}

export function readCompany(sales: SalesReader, id: CompanyId): Company | undefined {
  const field = fieldsIn<Company>(sales, 'companies', (name) => salesKeys.company(id, name))
  const name = field('name')
  if (name === null) return undefined
  return {
    id,
    name,
    kind: field('kind') ?? 'prospect',
    ownerId: field('ownerId'),
    domain: field('domain'),
    arr: field('arr'),
    segment: field('segment'),
    tier: field('tier'),
    industry: field('industry'),
    region: field('region'),
    seats: field('seats'),
    renewal: field('renewal'),
    source: field('source'),
    deletedAt: field('deletedAt'),
  }
}

export function readContact(sales: SalesReader, id: ContactId): Contact | undefined {
  const field = fieldsIn<Contact>(sales, 'companies', (name) => salesKeys.contact(id, name))
  const name = field('name')
  const companyId = field('companyId')
  if (name === null || companyId === null) return undefined
  return { id, companyId, name, email: field('email'), title: field('title'), deletedAt: field('deletedAt') }
}

export function readDeal(sales: SalesReader, id: DealId): Deal | undefined {
  const field = fieldsIn<Deal>(sales, 'deals', (name) => salesKeys.deal(id, name))
  const name = field('name')
  const companyId = field('companyId')
  if (name === null || companyId === null) return undefined
  return {
    id,
    companyId,
    name,
    ownerId: field('ownerId'),
    stageId: field('stageId'),
    amount: field('amount'),
    expectedClose: field('expectedClose'),
    closedOn: field('closedOn'),
    lostReason: field('lostReason'),
    lostForFeatureId: field('lostForFeatureId'),
    renews: field('renews') ?? false,
    source: field('source'),
    deletedAt: field('deletedAt'),
  }
}

export function readStage(sales: SalesReader, id: StageId): DealStage | undefined {
  const field = fieldsIn<DealStage>(sales, 'deals', (name) => salesKeys.stage(id, name))
  const name = field('name')
  if (name === null) return undefined
  return {
    id,
    name,
    probability: field('probability') ?? 0,
    kind: field('kind') ?? 'open',
    order: field('order') ?? 'a0',
    deletedAt: field('deletedAt'),
  }
}

export function readRequest(sales: SalesReader, own: Own<RequestId>): Request | undefined {
  const field = fieldsIn<Request>(sales, 'requests', (name) => salesKeys.request(own, name))
  const text = field('text')
  if (text === null) return undefined
  const triaged = stampUnder(sales, salesKeys.request(own, 'triage'))
  return {
    ...own,
    text,
    replyTo: field('replyTo'),
    companyId: field('companyId'),
    dealId: field('dealId'),
    importance: field('importance') ?? 1,
    neededBy: field('neededBy'),
    saidOn: field('saidOn'),
    aboutFeatureId: field('aboutFeatureId'),
    callId: field('callId'),
    source: field('source'),
    reaffirmedAt: field('reaffirmedAt'),
    askedAt: stampUnder(sales, salesKeys.request(own, 'text'))?.at ?? null,
    triage: field('triage') ?? 'new',
    featureId: field('featureId'),
    mergedIntoId: field('mergedIntoId'),
    answer: field('answer'),
    reason: field('reason'),
    snoozedUntil: field('snoozedUntil'),
    triagedBy: triaged === undefined ? null : asId(triaged.by),
    triagedAt: triaged?.at ?? null,
    deletedAt: field('deletedAt'),
  }
}

export function readPromise(sales: SalesReader, own: Own<PromiseId>): Promise | undefined {
  const field = fieldsIn<Promise>(sales, 'promises', (name) => salesKeys.promise(own, name))
  const statement = field('statement')
  const featureId = field('featureId')
  const companyId = field('companyId')
  if (statement === null || featureId === null || companyId === null) return undefined
  const approved = stampUnder(sales, salesKeys.promise(own, 'approval'))
  return {
    ...own,
    featureId,
    companyId,
    dealId: field('dealId'),
    statement,
    strength: field('strength') ?? 'mentioned',
    window: field('window'),
    horizon: field('horizon'),
    evidence: field('evidence'),
    callId: field('callId'),
    state: field('state') ?? 'open',
    approval: field('approval'),
    approvedBy: approved === undefined ? null : asId(approved.by),
    approvedAt: approved?.at ?? null,
    madeAt: stampUnder(sales, salesKeys.promise(own, 'statement'))?.at ?? null,
    deletedAt: field('deletedAt'),
  }
}

/** A call without the comments made in it, which stand under keys of their own. */
export function readCall(sales: SalesReader, own: Own<CallId>): Omit<Call, 'comments'> | undefined {
  const field = fieldsIn<Call>(sales, 'calls', (name) => salesKeys.call(own, name))
  const title = field('title')
  if (title === null) return undefined
  return {
    ...own,
    title,
    companyId: field('companyId'),
    dealId: field('dealId'),
    notes: field('notes') ?? '',
    startedAt: field('startedAt') ?? stampUnder(sales, salesKeys.call(own, 'title'))?.at ?? null,
    endedAt: field('endedAt'),
    pmAskedAt: field('pmAskedAt'),
    pmId: field('pmId'),
    deletedAt: field('deletedAt'),
  }
}
