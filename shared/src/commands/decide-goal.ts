import { instantAt } from '../base/instant.ts'
import { fail, ok } from '../base/result.ts'
import { unreachable } from '../base/unreachable.ts'
import { keys } from '../document/keys.ts'
import type { PlanReader } from '../document/plan-doc.ts'
import { isOrderKey, orderBetween } from '../order/between.ts'
import type { CommandFailure, GoalCommand } from './command.ts'
import type { CommandContext } from './context.ts'
import type { Decision } from './decision.ts'
import { writesOf } from './edit-writes.ts'

const creates: ReadonlySet<GoalCommand['kind']> = new Set(['add-product', 'add-initiative', 'add-objective'])

export function decideGoal(plan: PlanReader, command: GoalCommand, context: CommandContext): Decision {
  const missing = findMissing(plan, command)
  if (missing !== undefined) return fail(missing)
  switch (command.kind) {
    case 'add-product':
      return ok(
        writesOf('goals', (field) => keys.product(command.productId, field), {
          name: command.name,
          hue: command.hue,
          order: last(plan, 'product', context),
        }),
      )
    case 'add-initiative':
      return ok(
        writesOf('goals', (field) => keys.initiative(command.initiativeId, field), {
          name: command.name,
          order: last(plan, 'initiative', context),
        }),
      )
    case 'name-initiative-publicly':
      return ok(writesOf('goals', (field) => keys.initiative(command.initiativeId, field), { publicName: command.name }))
    case 'add-objective':
      return ok(
        writesOf('goals', (field) => keys.objective(command.objectiveId, field), {
          title: command.title,
          order: last(plan, 'objective', context),
        }),
      )
    case 'edit-objective':
      return ok(writesOf('goals', (field) => keys.objective(command.objectiveId, field), command.edit))
    case 'delete-objective':
      return ok([{ zone: 'goals', key: keys.objective(command.objectiveId, 'deletedAt'), value: instantAt(context.clock()) }])
    case 'add-key-result':
      return ok(
        writesOf('goals', (field) => keys.keyResult(command.keyResultId, field), {
          ...command.edit,
          title: command.title,
          objectiveId: command.objectiveId,
          order: last(plan, 'keyResult', context),
        }),
      )
    case 'edit-key-result':
      return ok(writesOf('goals', (field) => keys.keyResult(command.keyResultId, field), command.edit))
    case 'delete-key-result':
      return ok([{ zone: 'goals', key: keys.keyResult(command.keyResultId, 'deletedAt'), value: instantAt(context.clock()) }])
    case 'link-key-result':
      return ok([{ zone: 'goals', key: keys.link(command.featureId, command.keyResultId), value: command.contribution ?? undefined }])
    default:
      return unreachable(command)
  }
}

function findMissing(plan: PlanReader, command: GoalCommand): CommandFailure | undefined {
  if (creates.has(command.kind)) return undefined
  if ('initiativeId' in command && plan.get('goals', keys.initiative(command.initiativeId, 'name')) === undefined)
    return { kind: 'gone', what: 'initiative' }
  if ('objectiveId' in command && plan.get('goals', keys.objective(command.objectiveId, 'title')) === undefined)
    return { kind: 'gone', what: 'objective' }
  if (command.kind === 'add-key-result') return undefined
  if ('featureId' in command && plan.get('features', keys.feature(command.featureId, 'title')) === undefined)
    return { kind: 'gone', what: 'feature' }
  if ('keyResultId' in command && plan.get('goals', keys.keyResult(command.keyResultId, 'title')) === undefined)
    return { kind: 'gone', what: 'key result' }
  return undefined
}

/** An order key behind all entities of a kind. */
function last(plan: PlanReader, kind: string, context: CommandContext): string {
  let highest: string | null = null
  for (const key of plan.keys('goals')) {
    if (!key.startsWith(`${kind}/`) || !key.endsWith('/order')) continue
    const order = plan.get('goals', key)
    if (typeof order === 'string' && isOrderKey(order) && (highest === null || order > highest)) highest = order
  }
  return orderBetween(highest, null, context.random)
}
