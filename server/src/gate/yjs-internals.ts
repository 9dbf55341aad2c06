/* oxlint-disable no-underscore-dangle -- Yjs has no public way to ask for these, and asking publicly would create types. */
import type * as Y from 'yjs'

/** The item that holds a type; null for a root. */
export function holderOf(type: Pick<Y.AbstractType<unknown>, '_item'>): Y.Item | null {
  return type._item
}

/** The rightmost item of a key, live or not: it alone decides the key's value. */
export function lastItemAt(type: Pick<Y.AbstractType<unknown>, '_map'>, key: string): Y.Item | undefined {
  return type._map.get(key)
}

export function hasSequence(type: Pick<Y.AbstractType<unknown>, '_start'>): boolean {
  return type._start !== null
}

export function hasKeys(type: Pick<Y.AbstractType<unknown>, '_map'>): boolean {
  return type._map.size > 0
}
