import { generateRoadmap } from '@parley/shared/demo/generate-roadmap.ts'
import { demoUserId } from '@parley/shared/demo/seed-plan.ts'
import { keys } from '@parley/shared/document/keys.ts'
import { observeDocument } from '@parley/shared/document/observe-document.ts'
import { containerOf } from '@parley/shared/document/live-doc.ts'
import { openPlan } from '@parley/shared/document/plan-doc.ts'
import { asId, type FeatureId } from '@parley/shared/model/ids.ts'
import { anEmptyPlan, seededRandom } from '@parley/shared/testing/builders.ts'
import * as Y from 'yjs'
import { inspect } from '../server/src/gate/inspect.ts'
import { createDocumentGrammar } from '../server/src/sync/document-grammar.ts'
import { report } from './report.ts'
import { median } from './statistics.ts'

const features = 5000
const updates = 20_000
const userId = demoUserId('mara')
const principal = { session: 'bench', userId, name: 'Mara', role: 'product', canWrite: true, isSeen: true } as const
const random = seededRandom(7)

const plan = anEmptyPlan()
let made = 0
plan.doc.transact(() => {
  generateRoadmap(plan, { features, comments: 0 }, { clock: () => 1_700_000_000_000, random, newId: () => `f${(made += 1)}` })
})
const server = copyOf(plan.doc)
const grammar = createDocumentGrammar('plan', server)
// What a room listens to is part of what an applied update costs.
server.on('update', () => undefined)
observeDocument(openPlan(server), () => undefined)
const edits = fieldUpdates(copyOf(plan.doc))
const claimed = new Set<number>()
const checkMicros: number[] = []
const applyMicros: number[] = []
for (const [index, edit] of edits.entries()) {
  const startedAt = performance.now()
  const verdict = inspect(server, edit, { principal, grammar, owner: (client) => (claimed.has(client) ? userId : undefined) })
  const checkedAt = performance.now()
  if (verdict.kind !== 'allow') throw new Error(JSON.stringify(verdict))
  for (const client of verdict.claims) claimed.add(client)
  Y.applyUpdate(server, verdict.update)
  const appliedAt = performance.now()
  // The first half is for the compiler to warm up.
  if (index < updates / 2) continue
  checkMicros.push((checkedAt - startedAt) * 1000)
  applyMicros.push((appliedAt - checkedAt) * 1000)
}
const [check, apply] = [median(checkMicros), median(applyMicros)]
report('apply', [
  {
    what: `one-field update in a document of ${features} features: check, beside apply (p50)`,
    ours: `${check.toFixed(1)} µs`,
    peer: `apply ${apply.toFixed(1)} µs`,
    ratio: check / apply,
    target: '≤ 0.5',
    holds: check / apply <= 0.5,
  },
])

function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return copy
}

/** What a client sends that changes one field after the other, here and there on the board. */
function fieldUpdates(doc: Y.Doc): readonly Uint8Array[] {
  const container = containerOf(doc, 'features')
  const found: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => found.push(update))
  for (let index = 0; index < updates; index += 1) {
    const id = asId<FeatureId>(`f${1 + Math.floor(random() * features)}`)
    if (index % 2 === 0) container?.set(keys.feature(id, 'title'), `Changed for the ${index}th time`)
    else container?.set(keys.estimate(id, 'reach'), Math.floor(random() * 10_000))
  }
  return found
}
