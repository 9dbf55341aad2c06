import type { EntryChange } from './group-changes.ts'
import type { Zone } from '../document/zone.ts'
import type { Entries } from './entries.ts'

/** Which zone of a plan an entry stands in, by the first segment of its key. */
const zones = {
  feature: 'features',
  product: 'goals',
  initiative: 'goals',
  objective: 'goals',
  keyResult: 'goals',
  link: 'goals',
  guidance: 'guidance',
  externalLink: 'links',
  setting: 'settings',
  weight: 'settings',
  capacity: 'settings',
} as const satisfies Readonly<Record<string, Zone>>

export function zoneOfKey(key: string): Zone | undefined {
  const kind = key.split('/')[0] ?? ''
  return isKind(kind) ? zones[kind] : undefined
}

function isKind(kind: string): kind is keyof typeof zones {
  return Object.hasOwn(zones, kind)
}

/** A plan as it was, with logged changes on top. Places among neighbours are in no log, so they stay as they were. */
export function playChanges(entries: Entries, changes: readonly Pick<EntryChange, 'key' | 'after'>[]): Entries {
  const played: Record<string, Readonly<Record<string, unknown>>> = { ...entries }
  const touched = new Map<string, Record<string, unknown>>()
  for (const { key, after } of changes) {
    const zone = zoneOfKey(key)
    if (zone === undefined) continue
    const held = touched.get(zone) ?? { ...played[zone] }
    touched.set(zone, held)
    const value: unknown = JSON.parse(after)
    if (value === null) Reflect.deleteProperty(held, key)
    else held[key] = value
  }
  for (const [zone, held] of touched) played[zone] = held
  return played
}

const frameMs = 500
const longestPauseMs = 4000

/** When each change is shown in a replay, in milliseconds from its start at the speed of 1; long pauses are cut short. */
export function replayTimes(changes: readonly Pick<EntryChange, 'at'>[]): readonly number[] {
  let time = 0
  return changes.map(({ at }, index) => {
    const before = changes[index - 1]
    const pause = before === undefined ? 0 : Math.max(0, at - before.at)
    // What came in one stroke is seen in one.
    if (pause > 0) time += Math.min(longestPauseMs, Math.max(frameMs, pause))
    return time
  })
}
