import type { Changes } from '../document/observe-document.ts'
import { readCompany, readContact, readDeal, readPromise, readRequest, readSales, readStage } from '../document/read-sales.ts'
import type { SalesDoc, SalesReader } from '../document/sales-doc.ts'
import { salesKeys } from '../document/sales-keys.ts'
import type { SalesZone } from '../document/zone.ts'
import { asId, isId } from '../model/ids.ts'
import { defaultSalesSettings, type Rate, type SalesSettings } from '../model/sales-settings.ts'
import { byOrder } from '../order/by-order.ts'
import { reprojectCalls } from './project-calls.ts'
import { emptySales, type SalesView } from './sales-view.ts'

/** The whole sales document as plain values. */
export function projectSales(sales: SalesReader & Pick<SalesDoc, 'isReady' | 'zones'>): SalesView {
  if (!sales.isReady()) return emptySales
  const everything = new Map(sales.zones.map((zone) => [zone, new Set(sales.keys(zone))] as const))
  return rebuild({ ...emptySales, ready: true }, sales, everything)
}

/** The same as `projectSales`, made from the view before and what has changed since; maps that did not change keep their identity. */
export function reprojectSales(previous: SalesView, sales: SalesDoc, changes: Changes<SalesZone>): SalesView {
  if (changes.kind === 'all' || !previous.ready) return projectSales(sales)
  return rebuild(previous, sales, changes.keys)
}

function rebuild(previous: SalesView, sales: SalesReader, changed: ReadonlyMap<SalesZone, ReadonlySet<string>>): SalesView {
  const touched = entitiesIn(changed)
  const stages = updated(previous.stages, touched.get('stage'), ([id = '']) => [asId(id), readStage(sales, asId(id))])
  return {
    ready: true,
    companies: updated(previous.companies, touched.get('company'), ([id = '']) => [asId(id), readCompany(sales, asId(id))]),
    contacts: updated(previous.contacts, touched.get('contact'), ([id = '']) => [asId(id), readContact(sales, asId(id))]),
    deals: updated(previous.deals, touched.get('deal'), ([id = '']) => [asId(id), readDeal(sales, asId(id))]),
    stages: stages === previous.stages ? stages : new Map([...stages].sort(([, a], [, b]) => byOrder(a, b))),
    requests: updated(previous.requests, touched.get('request'), ([author = '', id = '']) => [
      asId(id),
      readRequest(sales, { authorId: asId(author), id: asId(id) }),
    ]),
    promises: updated(previous.promises, touched.get('promise'), ([author = '', id = '']) => [
      asId(id),
      readPromise(sales, { authorId: asId(author), id: asId(id) }),
    ]),
    calls: reprojectCalls(previous.calls, sales, [...(touched.get('call')?.values() ?? []), ...(touched.get('said')?.values() ?? [])]),
    settings: changed.has('settings') ? readSettings(sales) : previous.settings,
  }
}

/** How many ids stand in the keys of each kind of entity, before the field. */
const idCounts: Readonly<Record<string, number>> = { company: 1, contact: 1, deal: 1, stage: 1, request: 2, promise: 2, call: 2, said: 3 }

type Touched = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>

/** The entities that keys belong to, by kind: the ids of each. A stamp counts as a change of what it stands for. */
function entitiesIn(changed: ReadonlyMap<SalesZone, ReadonlySet<string>>): Touched {
  const touched = new Map<string, Map<string, readonly string[]>>()
  for (const keys of changed.values()) {
    for (const key of keys) {
      const [kind = '', ...rest] = key.split('/')
      const ids = rest.slice(0, idCounts[kind] ?? 0)
      if (ids.length === 0 || !ids.every(isId)) continue
      touched.set(kind, (touched.get(kind) ?? new Map<string, readonly string[]>()).set(ids.join('/'), ids))
    }
  }
  return touched
}

function updated<Id extends string, Entity>(
  before: ReadonlyMap<Id, Entity>,
  touched: ReadonlyMap<string, readonly string[]> | undefined,
  read: (ids: readonly string[]) => readonly [Id, Entity | undefined],
): ReadonlyMap<Id, Entity> {
  if (touched === undefined) return before
  const after = new Map(before)
  for (const ids of touched.values()) {
    const [id, entity] = read(ids)
    if (entity === undefined) after.delete(id)
    else after.set(id, entity)
  }
  return after
}

function readSettings(sales: SalesReader): SalesSettings {
  function setting<Name extends keyof SalesSettings>(name: Name): SalesSettings[Name] {
    return readSales<SalesSettings[Name]>(sales, 'settings', salesKeys.setting(name)) ?? defaultSalesSettings[name]
  }
  const rates = [...sales.keys('settings')].flatMap((key) => {
    const rate = key.startsWith('rate/') ? readSales<Rate>(sales, 'settings', key) : null
    return rate === null ? [] : [[key.slice('rate/'.length), rate] as const]
  })
  return {
    currency: setting('currency'),
    rates: new Map(rates),
    answerWithinDays: setting('answerWithinDays'),
    approvalFrom: setting('approvalFrom'),
    dealBreakersPerQuarter: setting('dealBreakersPerQuarter'),
  }
}
