import { generateRoadmap } from '@parley/shared/demo/generate-roadmap.ts'
import { project } from '@parley/shared/projection/project.ts'
import { rank } from '@parley/shared/ranking/rank.ts'
import { rerank } from '@parley/shared/ranking/rerank.ts'
import { anEmptyPlan, seededRandom } from '@parley/shared/testing/builders.ts'
import { report } from './report.ts'
import { median } from './statistics.ts'

const count = 10_000
const rounds = 60
const random = seededRandom(11)
let made = 0

const plan = anEmptyPlan()
plan.doc.transact(() => {
  generateRoadmap(plan, { features: count, comments: 0 }, { clock: () => 1_700_000_000_000, random, newId: () => `f${(made += 1)}` })
})
const { settings, demand, features } = project(plan)
const ids = [...features.keys()]
let input = { features: new Map(features), demand, settings }
let ranking = rank(input)
const all: number[] = []
const one: number[] = []
for (let round = 0; round < rounds; round += 1) {
  const id = ids[Math.floor(random() * ids.length)]
  const feature = id === undefined ? undefined : input.features.get(id)
  if (feature === undefined) throw new Error('no such feature')
  const changed = { ...feature, estimates: { ...feature.estimates, reach: Math.floor(random() * 10_000) } }
  const after = { settings, demand, features: new Map(input.features).set(feature.id, changed) }
  const startedAt = performance.now()
  const next = rerank(ranking, input, after)
  const rerankedAt = performance.now()
  const whole = rank(after)
  const rankedAt = performance.now()
  if (whole.order.join() !== next.order.join()) throw new Error('the two rankings differ')
  one.push(rerankedAt - startedAt)
  all.push(rankedAt - rerankedAt)
  ranking = next
  input = after
}
const [oneMs, allMs] = [median(one), median(all)]
report('rank', [
  { what: `${count} features, all of them`, ours: `${allMs.toFixed(2)} ms`, peer: '-', target: '≤ 15 ms' },
  {
    what: `${count} features, after one changed`,
    ours: `${oneMs.toFixed(2)} ms`,
    peer: `all of them ${allMs.toFixed(2)} ms`,
    ratio: oneMs / allMs,
    target: '≤ 1 ms; ≤ 0.2 of all',
    holds: oneMs / allMs <= 0.2,
  },
])
