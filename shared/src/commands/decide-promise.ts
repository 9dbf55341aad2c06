import { instantAt } from '../base/instant.ts'
import { fail, ok } from '../base/result.ts'
import { unreachable } from '../base/unreachable.ts'
import type { SalesReader } from '../document/sales-doc.ts'
import { salesKeys, type Own } from '../document/sales-keys.ts'
import type { SalesZone, Write } from '../document/zone.ts'
import type { PromiseId } from '../model/ids.ts'
import type { CommandContext } from './context.ts'
import type { Decision } from './decision.ts'
import { writesOf } from './edit-writes.ts'
import type { PromiseCommand } from './sales-command.ts'

export function decidePromise(sales: SalesReader, command: PromiseCommand, context: CommandContext): Decision<SalesZone> {
  if (command.kind === 'make-promise') {
    const { promiseId, featureId, companyId, horizon, words } = command
    return ok(writesOn({ authorId: context.actor, id: promiseId }, { ...words, featureId, companyId, horizon }))
  }
  const { promise } = command
  if (sales.get('promises', salesKeys.promise(promise, 'statement')) === undefined) return fail({ kind: 'gone', what: 'promise' })
  switch (command.kind) {
    case 'edit-promise':
      return ok(writesOn(promise, command.words))
    case 'settle-promise':
      return ok(writesOn(promise, { state: command.state }))
    case 'approve-promise':
      return ok(writesOn(promise, { approval: command.approval }))
    case 'withdraw-promise':
      return ok(writesOn(promise, { deletedAt: command.withdrawn ? instantAt(context.clock()) : null }))
    default:
      return unreachable(command)
  }
}

function writesOn(promise: Own<PromiseId>, edit: object): readonly Write<SalesZone>[] {
  return writesOf('promises', (field) => salesKeys.promise(promise, field), edit)
}
