import { isDay, isInstant } from '../base/instant.ts'
import { isId } from '../model/ids.ts'
import { resolutions } from '../model/window.ts'
import { isOrderKey } from '../order/between.ts'

/** Says why a value may not stand under a key, or undefined when it may. */
export type ValueRule = (value: unknown) => string | undefined

export function text(limits: { readonly min: number; readonly max: number }): ValueRule {
  return (value) => {
    if (typeof value !== 'string') return 'must be text'
    if (value.length > limits.max) return `must be at most ${limits.max} characters`
    return value.trim().length < limits.min ? 'must not be blank' : undefined
  }
}

export function number(limits: { readonly min: number; readonly max: number }): ValueRule {
  return (value) => {
    if (typeof value !== 'number' || !Number.isFinite(value)) return 'must be a number'
    return value < limits.min || value > limits.max ? `must be from ${limits.min} to ${limits.max}` : undefined
  }
}

export function oneOf(choices: readonly unknown[]): ValueRule {
  return (value) => (choices.includes(value) ? undefined : `must be one of ${choices.join(', ')}`)
}

export const id: ValueRule = (value) => (isId(value) ? undefined : 'must be an id')
export const day: ValueRule = (value) => (isDay(value) ? undefined : 'must be a day, YYYY-MM-DD')
export const instant: ValueRule = (value) => (isInstant(value) ? undefined : 'must be an instant in UTC')
export const order: ValueRule = (value) => (isOrderKey(value) ? undefined : 'must be an order key')

export function list(rule: ValueRule, max: number): ValueRule {
  return (value) => {
    if (!Array.isArray(value)) return 'must be a list'
    if (value.length > max) return `must hold at most ${max}`
    return value.map(rule).find((reason) => reason !== undefined)
  }
}

/** A record with exactly these fields; `optional` names those that may be null. */
export function record(fields: Readonly<Record<string, ValueRule>>, optional: readonly string[] = []): ValueRule {
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'must be a record'
    const unknown = Object.keys(value).find((name) => !Object.hasOwn(fields, name))
    if (unknown !== undefined) return `must not have a field ${unknown.slice(0, 40)}`
    for (const [name, rule] of Object.entries(fields)) {
      const member: unknown = Reflect.get(value, name)
      if (member === null && optional.includes(name)) continue
      const reason = rule(member)
      if (reason !== undefined) return `${name} ${reason}`
    }
    return undefined
  }
}

const windowFields = record({ start: day, end: day, resolution: oneOf(resolutions) })

export const window: ValueRule = (value) => {
  const reason = windowFields(value)
  if (reason !== undefined) return reason
  return String(Reflect.get(Object(value), 'start')) > String(Reflect.get(Object(value), 'end'))
    ? 'must not end before it starts'
    : undefined
}
