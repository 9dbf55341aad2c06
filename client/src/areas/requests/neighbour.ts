/** The neighbour of an id in a list; from nothing, or from what is not in it, the first. */
export function neighbour<Id>(ids: readonly Id[], from: Id | null, step: 1 | -1): Id | null {
  const at = from === null ? -1 : ids.indexOf(from)
  if (at < 0) return ids[0] ?? null
  return ids[Math.min(ids.length - 1, Math.max(0, at + step))] ?? null
}

/** What to look at once an id has left the list: what comes after it, else what came before. */
export function successor<Id>(ids: readonly Id[], gone: Id): Id | null {
  const at = ids.indexOf(gone)
  return ids[at + 1] ?? ids[at - 1] ?? null
}
