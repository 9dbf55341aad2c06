import { containerOf, containersOf } from '@parley/shared/document/live-doc.ts'
import type { DocumentKind } from '@parley/shared/model/document-kind.ts'
import * as Y from 'yjs'
import type { Allow } from '../gate/verdict.ts'
import type { LoggedChange } from '../storage/change-log.ts'

/** The zones whose history is kept. What people say to each other is not among them: taken back is taken back. */
const keptZones: Readonly<Record<DocumentKind, readonly string[]>> = {
  plan: ['features', 'goals', 'guidance', 'links', 'settings'],
  sales: ['deals', 'requests', 'promises', 'settings'],
}

interface Before {
  readonly zone: string
  readonly key: string
  readonly before: string
}

/** What the entries that an update is about to write hold now. */
export function entriesBefore(doc: Y.Doc, kind: DocumentKind, { writes }: Allow): readonly Before[] {
  const before: Before[] = []
  for (const write of writes) {
    if (write.kind !== 'entry' || write.change === 'lost' || !keptZones[kind].includes(write.container)) continue
    if (!isKept(write.key)) continue
    before.push({ zone: write.container, key: write.key, before: jsonIn(doc, write.container, write.key) })
  }
  return before
}

/** What became of them. */
export function changesSince(doc: Y.Doc, entries: readonly Before[]): readonly LoggedChange[] {
  const changes: LoggedChange[] = []
  for (const entry of entries) {
    const after = jsonIn(doc, entry.zone, entry.key)
    if (after !== entry.before) changes.push({ ...entry, after })
  }
  return changes
}

/** What the server changes by itself, while `run` runs. */
export function changesDuring(doc: Y.Doc, kind: DocumentKind, run: (changes: () => readonly LoggedChange[]) => void): void {
  let found: readonly LoggedChange[] = []
  const containers = containersOf(doc)
  function note(events: readonly Y.YEvent<Y.AbstractType<unknown>>[]): void {
    found = events.flatMap((event) => changesOf(event, kind))
  }
  containers.observeDeep(note)
  try {
    run(() => found)
  } finally {
    containers.unobserveDeep(note)
  }
}

function changesOf(event: Y.YEvent<Y.AbstractType<unknown>>, kind: DocumentKind): readonly LoggedChange[] {
  const zone = String(event.path[0])
  if (!(event instanceof Y.YMapEvent) || event.path.length !== 1 || !keptZones[kind].includes(zone)) return []
  return [...event.changes.keys]
    .filter(([key]) => isKept(key))
    .map(([key, { oldValue }]) => ({ zone, key, before: json(oldValue), after: json(event.target.get(key)) }))
}

/** A place among neighbours says nothing once the neighbours have moved; what trackers say is their history, not ours. */
function isKept(key: string): boolean {
  return !key.endsWith('/order') && !/^(?:linkState|tracker)\//.test(key)
}

function jsonIn(doc: Y.Doc, zone: string, key: string): string {
  return json(containerOf(doc, zone)?.get(key))
}

function json(value: unknown): string {
  return JSON.stringify(value ?? null)
}
