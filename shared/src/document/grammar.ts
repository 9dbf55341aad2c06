import { issueCategories, linkProblems, trackerProblems, trackerSystems } from '../model/external-link.ts'
import { emojis } from '../model/comment.ts'
import { criteria, criterionIds } from '../model/criterion.ts'
import { horizons, statuses } from '../model/feature.ts'
import { audiences, verdicts, visibilities } from '../model/guidance.ts'
import { methodIds, weightedCriteria } from '../model/method.ts'
import { each, fieldsOf, ids, named, ruleIn, type Fields, type KeyRule, type ZoneRules } from './key-rule.ts'
import { stampRule } from './stamp.ts'
import { day, id, instant, list, number, oneOf, order, record, text, window, type ValueRule } from './value-rule.ts'
import { checkHttpsAddress } from '../model/https-address.ts'
import type { Zone } from './zone.ts'

const name = text({ min: 1, max: 120 })
const tag = text({ min: 1, max: 40 })
const quantity = number({ min: -1e12, max: 1e12 })

const featureFields: Fields = {
  title: name,
  key: text({ min: 1, max: 24 }),
  productId: id,
  initiativeId: id,
  ownerId: id,
  status: oneOf(statuses),
  horizon: oneOf(horizons),
  order,
  window,
  tags: list(tag, 20),
  visibility: oneOf(visibilities),
  publicTitle: name,
  publicSummary: text({ min: 1, max: 600 }),
  publicPeriod: oneOf([true]),
  source: text({ min: 1, max: 200 }),
  createdAt: instant,
  createdBy: id,
  deletedAt: instant,
  ...Object.fromEntries(criterionIds.map((criterion) => [`estimate.${criterion}`, number(criteria[criterion])])),
}

const productFields: Fields = { name, hue: number({ min: 0, max: 360 }), order, deletedAt: instant }
const initiativeFields: Fields = { name, publicName: name, order, deletedAt: instant }
const objectiveFields: Fields = { title: name, ownerId: id, start: day, end: day, order, deletedAt: instant }
const keyResultFields: Fields = {
  title: name,
  objectiveId: id,
  unit: text({ min: 0, max: 20 }),
  start: quantity,
  target: quantity,
  current: quantity,
  order,
  deletedAt: instant,
}

const comment = record({ threadId: id, body: text({ min: 1, max: 10_000 }), mentions: list(id, 50), at: instant, editedAt: instant }, [
  'threadId',
  'editedAt',
])
const resolution = record({ by: id, at: instant })
const yes = oneOf([true])

const reaction: KeyRule = (rest) => {
  const emoji = rest.at(-1)
  return emojis.some((one) => one === emoji) ? ids(4, yes)(rest) : undefined
}

const guidance = record(
  {
    verdict: oneOf(verdicts),
    sentence: text({ min: 1, max: 600 }),
    dontSay: text({ min: 1, max: 600 }),
    reason: text({ min: 1, max: 600 }),
    validUntil: day,
  },
  ['verdict', 'sentence', 'dontSay', 'reason', 'validUntil'],
)

/** `guidance/<feature>/<audience>`. */
const guidanceUnder: KeyRule = (rest) => (audiences.some((one) => one === rest.at(-1)) ? ids(2, guidance)(rest) : undefined)

/** What the server tells of demand to everybody: no name and no amount, only how many and how large about. */
const demandFields = {
  companies: number({ min: 0, max: 1e6 }),
  requests: number({ min: 0, max: 1e6 }),
  band: number({ min: 0, max: 9 }),
  score: number({ min: 0, max: 100 }),
}
const demandWithVotes = record({ ...demandFields, votes: number({ min: 0, max: 1e9 }) })
const demandWithoutVotes = record(demandFields)
/** Documents from before anybody could vote hold no votes. */
const demand: ValueRule = (value) => (demandWithoutVotes(value) === undefined ? undefined : demandWithVotes(value))

const externalLink = record({ address: checkHttpsAddress, label: text({ min: 1, max: 120 }), at: instant }, ['label'])

const issueFacts = record(
  {
    title: text({ min: 1, max: 200 }),
    state: text({ min: 1, max: 60 }),
    category: oneOf(issueCategories),
    assignee: text({ min: 1, max: 120 }),
    updatedAt: instant,
  },
  ['assignee', 'updatedAt'],
)
const linkState = record({ facts: issueFacts, problem: oneOf(linkProblems), readAt: instant }, ['facts', 'problem'])
const tracker = record({ system: oneOf(trackerSystems), site: checkHttpsAddress, problem: oneOf(trackerProblems) }, ['problem'])

/** `externalLink/<feature>/<id>`; the id `source` stands for where a feature was imported from, which nobody adds. */
const externalLinkUnder: KeyRule = (rest) => (rest.at(-1) === 'source' ? undefined : ids(2, externalLink)(rest))

export const planRules: ZoneRules = {
  features: { feature: fieldsOf(featureFields) },
  goals: {
    product: fieldsOf(productFields),
    initiative: fieldsOf(initiativeFields),
    objective: fieldsOf(objectiveFields),
    keyResult: fieldsOf(keyResultFields),
    link: ids(2, oneOf([1, 2, 3])),
  },
  comments: { comment: ids(3, comment), resolution: ids(2, resolution), reaction },
  guidance: { guidance: guidanceUnder },
  demand: { demand: ids(1, demand) },
  links: { externalLink: externalLinkUnder, linkState: ids(2, linkState), tracker: ids(1, tracker) },
  settings: {
    setting: named({ name, method: oneOf(methodIds), viewersComment: yes, demandWeight: number({ min: 0, max: 1 }) }),
    weight: named(each(weightedCriteria, number({ min: 0, max: 100 }))),
    capacity: named(each(horizons, number({ min: 0, max: 1_000_000 }))),
  },
  stamps: {
    comment: ids(3, stampRule),
    resolution: ids(2, stampRule),
    feature: fieldsOf({ title: stampRule }),
    guidance: ids(2, stampRule),
  },
}

/** Why a key of a zone may not hold a value, or undefined when it may. An undefined value stands for removal. */
export function checkEntry(zone: Zone, key: string, value: unknown): string | undefined {
  const rule = ruleIn(planRules, zone, key)
  if (rule === undefined) return `${zone} has no key ${key.slice(0, 120)}`
  if (value === undefined) return undefined
  const reason = rule(value)
  return reason === undefined ? undefined : `${key} ${reason}`
}
