import { keys } from '@parley/shared/document/keys.ts'
import { containerOf, writeEntries } from '@parley/shared/document/live-doc.ts'
import { zones, type Write } from '@parley/shared/document/zone.ts'
import { asId, type FeatureId } from '@parley/shared/model/ids.ts'
import { anEmptyPlan, seededRandom } from '@parley/shared/testing/builders.ts'
import * as Y from 'yjs'
import { compactZone, overgrownZones } from '../server/src/sync/compact-zones.ts'
import { report } from './report.ts'

const edits = 100_000
const features = 500
const people = 40
const random = seededRandom(3)

const server = anEmptyPlan().doc
// People who see each other's edits at once: one document with another author each time.
const board = new Y.Doc()
Y.applyUpdate(board, Y.encodeStateAsUpdate(server))
board.on('update', (update: Uint8Array) => Y.applyUpdate(server, update))
for (let index = 0; index < edits; index += 1) {
  board.clientID = 2 + (index % people)
  const container = containerOf(board, 'features')
  const id = asId<FeatureId>(`feature-${Math.floor(random() * features)}`)
  if (index % 3 === 0) container?.set(keys.feature(id, 'order'), `a${Math.floor(random() * 1e9).toString(36)}`)
  else if (index % 3 === 1) container?.set(keys.estimate(id, 'reach'), Math.floor(random() * 10_000))
  else container?.set(keys.feature(id, 'title'), `Title number ${Math.floor(random() * 1000)} of a feature`)
}
const grown = sizeOf(server)
for (const zone of overgrownZones(server, 'plan')) compactZone(server, zone)
const compacted = sizeOf(server)
const fresh = sizeOf(freshCopy(server))
report('growth', [
  {
    what: `bytes after ${edits} edits by ${people} people on ${features} features, compacted`,
    ours: String(compacted),
    peer: `fresh document ${fresh}`,
    ratio: compacted / fresh,
    target: '≤ 1.1',
    holds: compacted / fresh <= 1.1,
  },
  { what: `the same before compaction`, ours: String(grown), peer: `fresh document ${fresh}`, ratio: grown / fresh },
])

/** A document that says the same and has no past. */
function freshCopy(doc: Y.Doc): Y.Doc {
  const plan = anEmptyPlan()
  const writes = zones.flatMap((zone): readonly Write[] =>
    [...(containerOf(doc, zone)?.entries() ?? [])].map(([key, value]) => ({ zone, key, value })),
  )
  writeEntries(plan, writes, 'bench')
  return plan.doc
}

function sizeOf(doc: Y.Doc): number {
  return Y.encodeStateAsUpdate(doc).length
}
