import * as Y from 'yjs'
import { applySalesCommands } from '../commands/apply-sales-command.ts'
import { applyCommand } from '../commands/apply-command.ts'
import type { Command, Place } from '../commands/command.ts'
import type { CommandContext } from '../commands/context.ts'
import { prepareDocument } from '../document/live-doc.ts'
import { openPlan, preparePlan, type PlanDoc } from '../document/plan-doc.ts'
import { openSales, type SalesDoc } from '../document/sales-doc.ts'
import type { SalesCommand } from '../commands/sales-command.ts'
import type { Horizon } from '../model/feature.ts'
import { asId, type FeatureId, type UserId } from '../model/ids.ts'

/** A repeatable source of numbers in [0, 1): mulberry32. */
export function seededRandom(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

export const ana = asId<UserId>('ana')
export const sam = asId<UserId>('sam')

export function contextOf(actor: UserId = ana, seed = 1): CommandContext {
  let now = 1_700_000_000_000
  return { actor, role: 'product', random: seededRandom(seed), origin: 'test', clock: () => (now += 1000) }
}

/** An empty plan as the server makes it. */
export function anEmptyPlan(clientId = 1): PlanDoc {
  const doc = new Y.Doc()
  doc.clientID = clientId
  preparePlan(doc)
  return openPlan(doc)
}

export function place(horizon: Horizon, after: FeatureId | null = null, before: FeatureId | null = null): Place {
  return { horizon, after, before }
}

export function featureId(name: string): FeatureId {
  return asId<FeatureId>(name)
}

/** Carries commands out one after the other; a failure is a mistake of the test. */
export function applyAll(plan: PlanDoc, commands: readonly Command[], context: CommandContext = contextOf()): void {
  for (const command of commands) {
    const result = applyCommand(plan, command, context)
    if (!result.ok) throw new Error(`${command.kind}: ${JSON.stringify(result.failure)}`)
  }
}

/** A plan whose lane holds features named in order; ids are their names. */
export function aPlanWith(lanes: Partial<Record<Horizon, readonly string[]>>): PlanDoc {
  const plan = anEmptyPlan()
  const context = contextOf()
  for (const horizon of ['now', 'next', 'later', 'none'] as const) {
    let after: FeatureId | null = null
    for (const name of lanes[horizon] ?? []) {
      applyAll(
        plan,
        [{ kind: 'add-feature', featureId: featureId(name), title: name, productId: null, place: place(horizon, after) }],
        context,
      )
      after = featureId(name)
    }
  }
  return plan
}

/** An empty sales document as the server makes it. */
export function anEmptySales(clientId = 2): SalesDoc {
  const doc = new Y.Doc()
  doc.clientID = clientId
  prepareDocument(doc, 'sales')
  return openSales(doc)
}

/** Carries commands out on a sales document, each by whom it is given; a failure is a mistake of the test. */
export function applyAllSales(sales: SalesDoc, commands: readonly SalesCommand[], context: CommandContext = contextOf()): void {
  for (const command of commands) {
    const result = applySalesCommands(sales, [command], context)
    if (!result.ok) throw new Error(`${command.kind}: ${JSON.stringify(result.failure)}`)
  }
}
