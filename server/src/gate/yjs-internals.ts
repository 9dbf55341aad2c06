/* oxlint-disable no-underscore-dangle -- Yjs has no public way to ask for these, and asking publicly would create types. */
import type * as Y from 'yjs'

/** The item that holds a type; null for a root. */
export function holderOf(type: Y.AbstractType<unknown>): Y.Item | null {
  return type._item
}

/** The rightmost item of a key, live or not: it alone decides the key's value. */
export function lastItemAt(type: Y.AbstractType<unknown>, key: string): Y.Item | undefined {
  return type._map.get(key)
}
