import { instantAt } from '../base/instant.ts'
import { fail, ok } from '../base/result.ts'
import { unreachable } from '../base/unreachable.ts'
import { keys } from '../document/keys.ts'
import type { PlanReader } from '../document/plan-doc.ts'
import type { Write } from '../document/zone.ts'
import type { FeatureId } from '../model/ids.ts'
import type { FeatureCommand } from './command.ts'
import type { CommandContext } from './context.ts'
import type { Decision } from './decision.ts'
import { writesOf } from './edit-writes.ts'
import { orderFor } from './place-feature.ts'

export function decideFeature(plan: PlanReader, command: FeatureCommand, context: CommandContext): Decision {
  const id = command.featureId
  if (command.kind === 'add-feature') return decideAdd(plan, command, context)
  if (plan.get('features', keys.feature(id, 'title')) === undefined) return fail({ kind: 'gone', what: 'feature' })
  switch (command.kind) {
    case 'edit-feature':
      return ok(writesOf('features', (name) => keys.feature(id, name), command.edit))
    case 'move-feature':
      return ok([
        field(id, 'horizon', command.place.horizon),
        field(id, 'order', orderFor(plan, command.place, context.random)),
        ...leaveShipped(plan, id),
      ])
    case 'estimate-feature':
      return ok([{ zone: 'features', key: keys.estimate(id, command.criterion), value: command.value ?? undefined }])
    case 'delete-feature':
      return ok([field(id, 'deletedAt', instantAt(context.clock()))])
    case 'restore-feature':
      return ok([field(id, 'deletedAt', undefined)])
    default:
      return unreachable(command)
  }
}

function decideAdd(plan: PlanReader, command: Extract<FeatureCommand, { kind: 'add-feature' }>, context: CommandContext): Decision {
  const id = command.featureId
  const title = command.title.trim()
  return ok([
    field(id, 'title', title),
    field(id, 'status', 'idea'),
    field(id, 'horizon', command.place.horizon),
    field(id, 'order', orderFor(plan, command.place, context.random)),
    ...(command.productId === null ? [] : [field(id, 'productId', command.productId)]),
    ...(command.source === undefined ? [] : [field(id, 'source', command.source)]),
  ])
}

/** A shipped feature that is put back into a horizon is being worked on again; otherwise the move would not show. */
function leaveShipped(plan: PlanReader, id: FeatureId): readonly Write[] {
  return plan.get('features', keys.feature(id, 'status')) === 'shipped' ? [field(id, 'status', 'in_progress')] : []
}

function field(id: FeatureId, name: string, value: unknown): Write {
  return { zone: 'features', key: keys.feature(id, name), value }
}
