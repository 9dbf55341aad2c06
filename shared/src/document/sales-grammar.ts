import { companyKinds, tiers } from '../model/company.ts'
import { stageKinds } from '../model/deal.ts'
import { horizons } from '../model/feature.ts'
import { approvals, promiseStates, strengths } from '../model/promise.ts'
import { importances, triages } from '../model/request.ts'
import { fieldsOf, ids, named, ruleIn, type KeyRule, type ZoneRules } from './key-rule.ts'
import { stampRule } from './stamp.ts'
import { day, id, instant, number, oneOf, order, record, text, window, type ValueRule } from './value-rule.ts'
import type { SalesZone } from './zone.ts'

const name = text({ min: 1, max: 120 })
const words = text({ min: 1, max: 4000 })
const line = text({ min: 1, max: 200 })
const source = text({ min: 1, max: 200 })
const yes = oneOf([true])

const currency: ValueRule = (value) =>
  typeof value === 'string' && /^[A-Z]{3}$/.test(value) ? undefined : 'must be a currency code of three letters'
/** Integer minor units, cents for most currencies. */
const whole: ValueRule = (value) => (Number.isSafeInteger(value) && Number(value) >= 0 ? undefined : 'must be a whole number, 0 or more')
const money = record({ amount: whole, currency })

const company = fieldsOf({
  name,
  kind: oneOf(companyKinds),
  ownerId: id,
  domain: line,
  arr: money,
  segment: line,
  tier: oneOf(tiers),
  industry: line,
  region: line,
  seats: whole,
  renewal: day,
  source,
  deletedAt: instant,
})
const contact = fieldsOf({ name, companyId: id, email: text({ min: 3, max: 254 }), title: line, deletedAt: instant })
const deal = fieldsOf({
  name,
  companyId: id,
  ownerId: id,
  stageId: id,
  amount: money,
  expectedClose: day,
  closedOn: day,
  lostReason: text({ min: 1, max: 600 }),
  lostForFeatureId: id,
  renews: yes,
  source,
  deletedAt: instant,
})
const stage = fieldsOf({ name, probability: number({ min: 0, max: 1 }), kind: oneOf(stageKinds), order, deletedAt: instant })

/** The author asks; `featureId`, `triage` and what goes with them are what product makes of it. */
const request = fieldsOf(
  {
    text: words,
    replyTo: text({ min: 3, max: 254 }),
    companyId: id,
    dealId: id,
    importance: oneOf(importances),
    neededBy: day,
    saidOn: day,
    aboutFeatureId: id,
    callId: id,
    source,
    reaffirmedAt: instant,
    deletedAt: instant,
    featureId: id,
    triage: oneOf(triages),
    mergedIntoId: id,
    answer: words,
    reason: words,
    snoozedUntil: day,
  },
  2,
)
/** The author gives it; `approval` is product's word. */
const promise = fieldsOf(
  {
    statement: words,
    featureId: id,
    companyId: id,
    dealId: id,
    strength: oneOf(strengths),
    window,
    horizon: oneOf(horizons),
    evidence: text({ min: 1, max: 600 }),
    callId: id,
    state: oneOf(promiseStates),
    deletedAt: instant,
    approval: oneOf(approvals),
  },
  2,
)
const call = fieldsOf(
  {
    title: name,
    companyId: id,
    dealId: id,
    notes: text({ min: 1, max: 20_000 }),
    startedAt: instant,
    endedAt: instant,
    pmAskedAt: instant,
    pmId: id,
    deletedAt: instant,
  },
  2,
)
/** `rate/<currency>`: what one unit is worth in the base currency. */
const rate = record({ perUnit: number({ min: 1e-9, max: 1e9 }), asOf: day })
const rateOf: KeyRule = (rest) => (rest.length === 1 && currency(rest[0]) === undefined ? rate : undefined)

/** What may stand in the sales document. What one person says carries its author in the key: `request/<author>/<id>/<field>`. */
export const salesRules: ZoneRules = {
  companies: { company, contact },
  deals: { deal, stage },
  requests: { request },
  promises: { promise },
  // `said/<author>/<call>/<comment>` holds the feature on which a comment of the call stands.
  calls: { call, said: ids(3, id) },
  settings: {
    setting: named({
      currency,
      answerWithinDays: number({ min: 1, max: 365 }),
      approvalFrom: oneOf(strengths),
      dealBreakersPerQuarter: number({ min: 0, max: 1000 }),
    }),
    rate: rateOf,
  },
  stamps: {
    request: fieldsOf({ text: stampRule, triage: stampRule }, 2),
    promise: fieldsOf({ statement: stampRule, approval: stampRule }, 2),
    call: fieldsOf({ title: stampRule }, 2),
  },
}

/** Why a key of a zone may not hold a value, or undefined when it may. An undefined value stands for removal. */
export function checkSalesEntry(zone: SalesZone, key: string, value: unknown): string | undefined {
  const rule = ruleIn(salesRules, zone, key)
  if (rule === undefined) return `${zone} has no key ${key.slice(0, 120)}`
  if (value === undefined) return undefined
  const reason = rule(value)
  return reason === undefined ? undefined : `${key} ${reason}`
}
