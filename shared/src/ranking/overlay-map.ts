/** Past this many changes a map of its own reads faster than one lying over another, and one copy spares as many. */
const mostChanges = 64

/** The map with some keys set, or deleted where the value is undefined; it copies only now and then. Neither argument may change any more. */
export function overlay<K, V>(base: ReadonlyMap<K, V>, changes: ReadonlyMap<K, V | undefined>): ReadonlyMap<K, V> {
  const [under, over] = base instanceof OverlayMap ? [base.under, new Map([...base.over, ...changes])] : [base, changes]
  return over.size > mostChanges ? flat(under, over) : new OverlayMap<K, V>(under, over)
}

function flat<K, V>(under: ReadonlyMap<K, V>, over: ReadonlyMap<K, V | undefined>): Map<K, V> {
  const merged = new Map(under)
  for (const [key, value] of over) {
    if (value === undefined) merged.delete(key)
    else merged.set(key, value)
  }
  return merged
}

// A class, because only so can the next overlay tell that it lies on one and share what is under it.
class OverlayMap<K, V> implements ReadonlyMap<K, V> {
  readonly under: ReadonlyMap<K, V>
  readonly over: ReadonlyMap<K, V | undefined>
  readonly size: number

  constructor(under: ReadonlyMap<K, V>, over: ReadonlyMap<K, V | undefined>) {
    this.under = under
    this.over = over
    let size = under.size
    for (const [key, value] of over) size += Number(value !== undefined) - Number(under.has(key))
    this.size = size
  }

  get(key: K): V | undefined {
    return this.over.has(key) ? this.over.get(key) : this.under.get(key)
  }

  has(key: K): boolean {
    return this.get(key) !== undefined
  }

  forEach(visit: (value: V, key: K, map: ReadonlyMap<K, V>) => void): void {
    for (const [key, value] of this) visit(value, key, this)
  }

  *entries(): MapIterator<[K, V]> {
    for (const [key, value] of this.under) {
      const changed = this.over.has(key) ? this.over.get(key) : value
      if (changed !== undefined) yield [key, changed]
    }
    for (const [key, value] of this.over) if (value !== undefined && !this.under.has(key)) yield [key, value]
  }

  *keys(): MapIterator<K> {
    for (const [key] of this.entries()) yield key
  }

  *values(): MapIterator<V> {
    for (const [, value] of this.entries()) yield value
  }

  [Symbol.iterator](): MapIterator<[K, V]> {
    return this.entries()
  }
}
