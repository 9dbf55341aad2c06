import { isId } from '../model/ids.ts'
import type { ValueRule } from './value-rule.ts'

export type Fields = Readonly<Record<string, ValueRule>>

/** Finds the rule of the value under a key from the key's segments after the first; undefined when there is no such key. */
export type KeyRule = (rest: readonly string[]) => ValueRule | undefined

/** What may stand in each zone of a document, by the first segment of the key. */
export type ZoneRules = Readonly<Record<string, Readonly<Record<string, KeyRule>>>>

/** `<ids>/<field>`, with so many ids before the field. */
export function fieldsOf(fields: Fields, idCount = 1): KeyRule {
  const rules = new Map(Object.entries(fields))
  return (rest) =>
    rest.length === idCount + 1 && rest.every((segment, index) => index === idCount || isId(segment))
      ? rules.get(rest[idCount] ?? '')
      : undefined
}

export function ids(count: number, rule: ValueRule): KeyRule {
  return (rest) => (rest.length === count && rest.every(isId) ? rule : undefined)
}

export function named(rules: Fields): KeyRule {
  return ([only, ...more]) => (only !== undefined && more.length === 0 && Object.hasOwn(rules, only) ? rules[only] : undefined)
}

/** The same rule under several names. */
export function each(names: readonly string[], rule: ValueRule): Fields {
  return Object.fromEntries(names.map((one) => [one, rule]))
}

/** The rule of the value under a key, or undefined where the zone has no such key. */
export function ruleIn(zones: ZoneRules, zone: string, key: string): ValueRule | undefined {
  return ruleAt(zones, zone, key.split('/'))
}

/** The same of a key that is split already. */
export function ruleAt(zones: ZoneRules, zone: string, segments: readonly string[]): ValueRule | undefined {
  const head = segments[0] ?? ''
  const rules = Object.hasOwn(zones, zone) ? zones[zone] : undefined
  return rules !== undefined && Object.hasOwn(rules, head) ? rules[head]?.(segments.slice(1)) : undefined
}
