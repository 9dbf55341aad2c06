import { emojis } from '../model/comment.ts'
import { criteria, criterionIds } from '../model/criterion.ts'
import { horizons, statuses } from '../model/feature.ts'
import { isId } from '../model/ids.ts'
import { methodIds, weightedCriteria } from '../model/method.ts'
import { day, id, instant, list, number, oneOf, order, record, text, window, type ValueRule } from './value-rule.ts'
import type { Zone } from './zone.ts'

type Fields = Readonly<Record<string, ValueRule>>

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
  source: text({ min: 1, max: 200 }),
  createdAt: instant,
  createdBy: id,
  deletedAt: instant,
  ...Object.fromEntries(criterionIds.map((criterion) => [`estimate.${criterion}`, number(criteria[criterion])])),
}

const productFields: Fields = { name, hue: number({ min: 0, max: 360 }), order, deletedAt: instant }
const initiativeFields: Fields = { name, order, deletedAt: instant }
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

/** Finds the rule of the value under a key from the key's segments after the first; undefined when there is no such key. */
type KeyRule = (rest: readonly string[]) => ValueRule | undefined

function fieldsOf(fields: Fields): KeyRule {
  return (rest) => {
    const [entity, field] = rest
    if (rest.length !== 2 || field === undefined || !isId(entity) || !Object.hasOwn(fields, field)) return undefined
    return fields[field]
  }
}

function ids(count: number, rule: ValueRule): KeyRule {
  return (rest) => (rest.length === count && rest.every(isId) ? rule : undefined)
}

function named(rules: Fields): KeyRule {
  return ([only, ...more]) => (only !== undefined && more.length === 0 && Object.hasOwn(rules, only) ? rules[only] : undefined)
}

function each(names: readonly string[], rule: ValueRule): Fields {
  return Object.fromEntries(names.map((one) => [one, rule]))
}

const reaction: KeyRule = (rest) => {
  const emoji = rest.at(-1)
  return emojis.some((one) => one === emoji) ? ids(4, yes)(rest) : undefined
}

const grammar: Readonly<Record<Zone, Readonly<Record<string, KeyRule>>>> = {
  features: { feature: fieldsOf(featureFields) },
  goals: {
    product: fieldsOf(productFields),
    initiative: fieldsOf(initiativeFields),
    objective: fieldsOf(objectiveFields),
    keyResult: fieldsOf(keyResultFields),
    link: ids(2, oneOf([1, 2, 3])),
  },
  comments: { comment: ids(3, comment), resolution: ids(2, resolution), reaction },
  settings: {
    setting: named({ name, method: oneOf(methodIds) }),
    weight: named(each(weightedCriteria, number({ min: 0, max: 100 }))),
    capacity: named(each(horizons, number({ min: 0, max: 1_000_000 }))),
  },
}

/** Why a key of a zone may not hold a value, or undefined when it may. An undefined value stands for removal. */
export function checkEntry(zone: Zone, key: string, value: unknown): string | undefined {
  const [head = '', ...rest] = key.split('/')
  const rules = grammar[zone]
  const rule = Object.hasOwn(rules, head) ? rules[head]?.(rest) : undefined
  if (rule === undefined) return `${zone} has no key ${key.slice(0, 120)}`
  if (value === undefined) return undefined
  const reason = rule(value)
  return reason === undefined ? undefined : `${key} ${reason}`
}
