import type { Write } from '../document/zone.ts'

/** One write for each field of an edit: text is trimmed, null removes the entry. */
export function writesOf<Z extends string>(zone: Z, keyOf: (field: string) => string, edit: object): readonly Write<Z>[] {
  return Object.entries(edit).map(([field, value]: [string, unknown]) => ({ zone, key: keyOf(field), value: plain(value) }))
}

function plain(value: unknown): unknown {
  if (typeof value === 'string') return value.trim()
  return value === null ? undefined : value
}
