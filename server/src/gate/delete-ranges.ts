import type { DeleteRange } from './struct.ts'

export type Deletes = ReadonlyMap<number, readonly DeleteRange[]>

export function isDeleted(deletes: Deletes, client: number, clock: number): boolean {
  const ranges = deletes.get(client) ?? []
  let low = 0
  let high = ranges.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const range = ranges[middle]
    if (range === undefined) return false
    if (clock < range.from) high = middle - 1
    else if (clock >= range.to) low = middle + 1
    else return true
  }
  return false
}

/** The deletes without some ranges of one client each. */
export function without(deletes: Deletes, cuts: readonly ClientRange[]): Deletes {
  const rest = new Map(deletes)
  for (const cut of cuts) {
    const kept = (rest.get(cut.client) ?? []).flatMap((range) => subtract(range, cut))
    if (kept.length === 0) rest.delete(cut.client)
    else rest.set(cut.client, kept)
  }
  return rest
}

export interface ClientRange extends DeleteRange {
  readonly client: number
}

function subtract(range: DeleteRange, cut: DeleteRange): readonly DeleteRange[] {
  if (cut.to <= range.from || cut.from >= range.to) return [range]
  const before = { from: range.from, to: cut.from }
  const after = { from: cut.to, to: range.to }
  return [before, after].filter((part) => part.from < part.to)
}
