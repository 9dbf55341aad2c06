import { fieldsOf, type ZoneRules } from './key-rule.ts'
import { stampRule } from './stamp.ts'
import { day, id, instant, number, oneOf, text, window } from './value-rule.ts'

const name = text({ min: 1, max: 120 })
const words = text({ min: 1, max: 4000 })
/** Integer minor units, cents for most currencies. */
const amount = number({ min: 0, max: Number.MAX_SAFE_INTEGER })
const currency = text({ min: 3, max: 3 })

const company = fieldsOf({
  name,
  kind: oneOf(['prospect', 'customer', 'churned', 'partner']),
  ownerId: id,
  arr: amount,
  currency,
  deletedAt: instant,
})
const deal = fieldsOf({
  name,
  companyId: id,
  ownerId: id,
  stage: oneOf(['qualified', 'evaluating', 'negotiating', 'won', 'lost']),
  amount,
  currency,
  expectedClose: day,
  deletedAt: instant,
})
/** The author asks; `featureId`, `triage` and `answer` are what product makes of it. */
const request = fieldsOf(
  {
    text: words,
    companyId: id,
    dealId: id,
    importance: oneOf([0, 1, 2, 3]),
    neededBy: day,
    deletedAt: instant,
    featureId: id,
    triage: oneOf(['new', 'linked', 'merged', 'needs_info', 'answered', 'declined']),
    answer: words,
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
    strength: oneOf(['mentioned', 'intended', 'committed', 'contractual']),
    window,
    deletedAt: instant,
    approval: oneOf(['approved', 'refused']),
  },
  2,
)
const call = fieldsOf({ title: name, companyId: id, dealId: id, startedAt: instant, endedAt: instant, deletedAt: instant }, 2)

/** What may stand in the sales document. What one person says carries its author in the key: `request/<author>/<id>/<field>`. */
export const salesRules: ZoneRules = {
  companies: { company },
  deals: { deal },
  requests: { request },
  promises: { promise },
  calls: { call },
  stamps: {
    request: fieldsOf({ text: stampRule }, 2),
    promise: fieldsOf({ statement: stampRule }, 2),
    call: fieldsOf({ title: stampRule }, 2),
  },
}
