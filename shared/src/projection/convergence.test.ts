import { compareText } from '../base/compare-text.ts'
import { describe, expect, it } from 'vitest'
import { applyCommand } from '../commands/apply-command.ts'
import { observeDocument, type PlanChanges } from '../document/observe-document.ts'
import { byOrder } from '../order/by-order.ts'
import { laneOf, lanes } from '../model/feature.ts'
import { asId, type UserId } from '../model/ids.ts'
import { contextOf, seededRandom } from '../testing/builders.ts'
import { randomCommand } from '../testing/random-command.ts'
import { createWorld, type World } from '../testing/replicas.ts'
import { project, reproject } from './project.ts'

const seeds = Array.from({ length: Number(process.env['SEEDS'] ?? 12) }, (_, index) => index + 1)
const steps = 250

interface Outcome {
  readonly world: World
  readonly added: ReadonlySet<string>
}

/** People give random commands on their own replicas while messages get lost, doubled and reordered. */
function live(seed: number): Outcome {
  const random = seededRandom(seed)
  const world = createWorld(4, { lose: 0.15, duplicate: 0.15 }, random)
  const added = new Set<string>()
  let ids = 0
  const newId = (): string => `id-${seed}-${(ids += 1)}`
  for (let step = 0; step < steps; step += 1) {
    const replica = world.replicas[Math.floor(random() * world.replicas.length)]
    if (replica === undefined) continue
    const command = randomCommand(project(replica.plan), { random, newId })
    const result =
      command === undefined ? undefined : applyCommand(replica.plan, command, { ...contextOf(asId<UserId>(replica.name)), random })
    if (command?.kind === 'add-feature' && result?.ok === true) added.add(command.featureId)
    while (random() < 0.8 && world.deliver()) continue
  }
  world.settle()
  return { world, added }
}

/** A view in which the order of maps and sets plays no part. */
function plain(value: unknown): unknown {
  if (value instanceof Map || value instanceof Set) return [...value].map((entry) => JSON.stringify(plain(entry))).sort(compareText)
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, plain(member)]))
}

describe('replicas over lossy, doubling, reordering links', () => {
  it.each(seeds)('[PJ1] show the same plan once they have heard of everything (seed %i)', (seed) => {
    const { world } = live(seed)
    const [first, ...others] = world.replicas.map(({ plan }) => plain(project(plan)))
    for (const other of others) expect(other).toEqual(first)
  })

  it.each(seeds)('[PJ2] neither lose nor double a feature, and order every lane totally (seed %i)', (seed) => {
    const { world, added } = live(seed)
    for (const { plan } of world.replicas) {
      const view = project(plan)
      expect(new Set(view.features.keys())).toEqual(added)
      const shown = lanes.flatMap((lane) => view.lanes[lane])
      const expected = [...view.features.values()].filter((feature) => laneOf(feature) !== null)
      expect(new Set(shown).size).toBe(shown.length)
      expect(shown.length).toBe(expected.length)
      for (const lane of lanes) {
        const features = view.lanes[lane].map((id) => view.features.get(id)).filter((feature) => feature !== undefined)
        for (const [index, feature] of features.entries()) {
          const next = features[index + 1]
          if (next !== undefined) expect(byOrder(feature, next)).toBeLessThan(0)
        }
      }
    }
  })

  it.each(seeds)('[PJ3] reproject equals project after every transaction (seed %i)', (seed) => {
    const random = seededRandom(seed)
    const world = createWorld(3, { lose: 0.05, duplicate: 0.1 }, random)
    const views = new Map(world.replicas.map((replica) => [replica, project(replica.plan)]))
    let checks = 0
    for (const replica of world.replicas) {
      observeDocument(replica.plan, (changes: PlanChanges) => {
        const next = reproject(views.get(replica) ?? project(replica.plan), replica.plan, changes)
        views.set(replica, next)
        checks += 1
        expect(plain(next)).toEqual(plain(project(replica.plan)))
      })
    }
    let ids = 0
    for (let step = 0; step < 80; step += 1) {
      const replica = world.replicas[step % world.replicas.length]
      if (replica === undefined) continue
      const command = randomCommand(project(replica.plan), { random, newId: () => `id-${(ids += 1)}` })
      if (command !== undefined) applyCommand(replica.plan, command, { ...contextOf(asId<UserId>(replica.name)), random })
      while (random() < 0.7 && world.deliver()) continue
    }
    world.settle()
    expect(checks).toBeGreaterThan(50)
  })
})
