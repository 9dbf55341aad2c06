import { expect, it } from 'vitest'
import { briefOf } from '../document/plan-doc.ts'
import { checkEntry } from '../document/grammar.ts'
import { zones } from '../document/zone.ts'
import { project } from '../projection/project.ts'
import { rank } from '../ranking/rank.ts'
import { threadsOf } from '../projection/threads.ts'
import { anEmptyPlan, seededRandom } from '../testing/builders.ts'
import { demoPeople } from './demo-people.ts'
import { generateRoadmap } from './generate-roadmap.ts'
import { demoUserId, seedPlan } from './seed-plan.ts'

function sources(): Parameters<typeof seedPlan>[1] {
  let ids = 0
  return { clock: () => 1_795_000_000_000, random: seededRandom(7), newId: () => `id-${(ids += 1)}` }
}

it('[DG1] seeds three products, sixty features with briefs, five objectives and both sides of the conversation', () => {
  const plan = anEmptyPlan()
  seedPlan(plan, sources())
  const view = project(plan)
  expect(view.goals.products.size).toBe(3)
  expect(view.features.size).toBe(60)
  expect(view.goals.objectives.size).toBe(5)
  expect(view.goals.keyResults.size).toBeGreaterThanOrEqual(10)
  for (const lane of [view.lanes.now, view.lanes.next, view.lanes.later, view.lanes.none, view.lanes.shipped])
    expect(lane.length).toBeGreaterThan(3)
  for (const id of view.features.keys()) expect(briefOf(plan.doc, id).length).toBe(6)
  const threads = [...view.discussions.values()].flatMap((discussion) => threadsOf(discussion))
  expect(threads.length).toBe(25)
  const people = new Set(demoPeople.map(({ slug }) => demoUserId(slug)))
  for (const { opening, replies } of threads) for (const comment of [opening, ...replies]) expect(people.has(comment.authorId)).toBe(true)
})

it('[DG2] writes nothing the grammar would refuse, and ranks under every method', () => {
  const plan = anEmptyPlan()
  seedPlan(plan, sources())
  for (const zone of zones) for (const key of plan.keys(zone)) expect(checkEntry(zone, key, plan.get(zone, key))).toBeUndefined()
  const view = project(plan)
  for (const methodId of ['rice', 'ice', 'ice_average', 'wsjf', 'value_effort', 'weighted'] as const) {
    const ranking = rank({ ...view, settings: { ...view.settings, methodId } })
    const scored = [...ranking.scored.values()].filter(({ score }) => score !== null)
    expect(scored.length).toBeGreaterThan(40)
    expect(scored.length).toBeLessThan(ranking.order.length)
  }
})

it('[DG3] generates a roadmap of any size, the same for the same sources', () => {
  const [one, other] = [anEmptyPlan(), anEmptyPlan()]
  generateRoadmap(one, { features: 300, comments: 50 }, sources())
  generateRoadmap(other, { features: 300, comments: 50 }, sources())
  expect(project(one).lanes.now.length).toBe(100)
  expect(project(one)).toEqual(project(other))
})
