import { instantAt } from '../base/instant.ts'
import { fail, ok } from '../base/result.ts'
import { unreachable } from '../base/unreachable.ts'
import type { SalesReader } from '../document/sales-doc.ts'
import { salesKeys, type Own } from '../document/sales-keys.ts'
import type { SalesZone, Write } from '../document/zone.ts'
import type { RequestId } from '../model/ids.ts'
import type { CommandContext } from './context.ts'
import type { Decision } from './decision.ts'
import { writesOf } from './edit-writes.ts'
import type { RequestCommand } from './sales-command.ts'

export function decideRequest(sales: SalesReader, command: RequestCommand, context: CommandContext): Decision<SalesZone> {
  const now = instantAt(context.clock())
  if (command.kind === 'log-request') return ok(writesOn({ authorId: context.actor, id: command.requestId }, command.words))
  const { request } = command
  if (sales.get('requests', salesKeys.request(request, 'text')) === undefined) return fail({ kind: 'gone', what: 'request' })
  switch (command.kind) {
    case 'edit-request':
      return ok(writesOn(request, command.words))
    case 'reaffirm-request':
      return ok(writesOn(request, { reaffirmedAt: now }))
    case 'withdraw-request':
      return ok(writesOn(request, { deletedAt: command.withdrawn ? now : null }))
    case 'triage-request':
      return ok(writesOn(request, { snoozedUntil: null, mergedIntoId: null, ...command.triaging }))
    case 'merge-request':
      if (leadsTo(sales, command.intoId, request.id)) return fail({ kind: 'unlawful', reason: 'A request cannot be merged into itself.' })
      return ok(writesOn(request, { triage: 'merged', mergedIntoId: command.intoId, snoozedUntil: null }))
    case 'forget-reply-address':
      return ok(writesOn(request, { replyTo: null }))
    case 'snooze-request':
      return ok(writesOn(request, { snoozedUntil: command.until }))
    default:
      return unreachable(command)
  }
}

function writesOn(request: Own<RequestId>, edit: object): readonly Write<SalesZone>[] {
  return writesOf('requests', (field) => salesKeys.request(request, field), edit)
}

/** Whether following merges from one request comes to another. */
function leadsTo(sales: SalesReader, from: RequestId, to: RequestId): boolean {
  const merges = new Map<string, unknown>()
  for (const key of sales.keys('requests')) {
    const [, , id = '', field] = key.split('/')
    if (field === 'mergedIntoId') merges.set(id, sales.get('requests', key))
  }
  const seen = new Set<string>()
  for (let id: unknown = from; typeof id === 'string' && !seen.has(id); id = merges.get(id)) {
    if (id === to) return true
    seen.add(id)
  }
  return false
}
