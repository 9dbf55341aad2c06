/** One change of one entry; the values are JSON, `null` for nothing there. */
export interface EntryChange {
  readonly seq: number
  readonly at: number
  readonly actor: string
  readonly key: string
  readonly before: string
  readonly after: string
}

/** What one person did without a longer pause. */
export interface ChangeGroup {
  readonly actor: string
  readonly from: number
  readonly to: number
  /** One for each entry, from what it held before to what it held at the end; nothing where that is the same. */
  readonly changes: readonly EntryChange[]
}

const togetherMs = 15 * 60_000

/** Changes, newest first, as people tell of them: by person and quarter of an hour. */
export function groupChanges(changes: readonly EntryChange[]): readonly ChangeGroup[] {
  const groups: EntryChange[][] = []
  for (const change of changes) {
    const group = groups.at(-1)
    const newest = group?.[0]
    if (group !== undefined && newest?.actor === change.actor && newest.at - change.at <= togetherMs) group.push(change)
    else groups.push([change])
  }
  return groups.flatMap((group) => {
    const [newest] = group
    const oldest = group.at(-1)
    const net = netOf(group)
    return newest === undefined || oldest === undefined || net.length === 0
      ? []
      : [{ actor: newest.actor, from: oldest.at, to: newest.at, changes: net }]
  })
}

function netOf(group: readonly EntryChange[]): readonly EntryChange[] {
  const net = new Map<string, EntryChange>()
  for (const change of group) {
    const later = net.get(change.key)
    net.set(change.key, later === undefined ? change : { ...later, before: change.before })
  }
  // Writing in a brief leaves no value behind, and is told all the same.
  return [...net.values()].filter(({ key, before, after }) => before !== after || key.startsWith('brief/'))
}
