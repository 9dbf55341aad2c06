import { instantAt } from '../base/instant.ts'
import { fail, ok } from '../base/result.ts'
import { unreachable } from '../base/unreachable.ts'
import type { SalesReader } from '../document/sales-doc.ts'
import { salesKeys, type Own } from '../document/sales-keys.ts'
import type { SalesZone, Write } from '../document/zone.ts'
import type { CallId } from '../model/ids.ts'
import type { CommandContext } from './context.ts'
import type { Decision } from './decision.ts'
import { writesOf } from './edit-writes.ts'
import type { CallCommand } from './sales-command.ts'

export function decideCall(sales: SalesReader, command: CallCommand, context: CommandContext): Decision<SalesZone> {
  const now = instantAt(context.clock())
  if (command.kind === 'start-call') {
    const { title, companyId, dealId } = command
    return ok(writesOn({ authorId: context.actor, id: command.callId }, { title, companyId, dealId, startedAt: now }))
  }
  if (command.kind === 'note-comment') {
    const key = salesKeys.said({ authorId: context.actor, id: command.callId }, command.commentId)
    return ok([{ zone: 'calls', key, value: command.featureId }])
  }
  const { call } = command
  if (sales.get('calls', salesKeys.call(call, 'title')) === undefined) return fail({ kind: 'gone', what: 'call' })
  switch (command.kind) {
    case 'note-call':
      return ok(writesOn(call, { notes: command.notes.trim() === '' ? null : command.notes }))
    case 'end-call':
      return ok(writesOn(call, { endedAt: command.endedAt }))
    case 'ask-pm':
      return ok(writesOn(call, { pmAskedAt: now }))
    case 'join-call':
      return ok(writesOn(call, { pmId: context.actor }))
    default:
      return unreachable(command)
  }
}

function writesOn(call: Own<CallId>, edit: object): readonly Write<SalesZone>[] {
  return writesOf('calls', (field) => salesKeys.call(call, field), edit)
}
