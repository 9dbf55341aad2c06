import type { DocReader } from '../document/live-doc.ts'

/** The entries of a document at some moment, by zone and key. */
export type Entries = Readonly<Record<string, Readonly<Record<string, unknown>>>>

/** Entries as a document is read, so that the same functions project both. */
export interface EntriesReader<Z extends string> extends DocReader<Z> {
  readonly zones: readonly Z[]
  readonly isReady: () => boolean
}

export function entriesReader<Z extends string>(entries: Entries, zones: readonly Z[]): EntriesReader<Z> {
  return {
    zones,
    isReady: () => true,
    get: (zone, key) => {
      const held = entries[zone]
      return held !== undefined && Object.hasOwn(held, key) ? held[key] : undefined
    },
    keys: (zone) => Object.keys(entries[zone] ?? {}),
  }
}

/** What a past state tells: neither what people said to each other nor how to reach them, for that is theirs to take back. */
function isShownOfThePast(zone: string, key: string): boolean {
  if (zone === 'comments' || zone === 'calls') return false
  return !/^(?:comment|resolution|contact|call|said)\//.test(key)
}

/** The entries of a document that are shown when it is the past. */
export function entriesOf<Z extends string>(reader: Pick<EntriesReader<Z>, 'zones' | 'get' | 'keys'>): Entries {
  return Object.fromEntries(
    reader.zones.map((zone) => [
      zone,
      Object.fromEntries(
        [...reader.keys(zone)].filter((key) => isShownOfThePast(zone, key)).map((key) => [key, reader.get(zone, key)] as const),
      ),
    ]),
  )
}
