import { ok, type Result } from '../base/result.ts'
import { unreachable } from '../base/unreachable.ts'
import type { SalesDoc, SalesReader } from '../document/sales-doc.ts'
import { checkSalesEntry } from '../document/sales-grammar.ts'
import { salesKeys } from '../document/sales-keys.ts'
import type { SalesZone, Write } from '../document/zone.ts'
import { salesLaw } from '../rights/sales-law.ts'
import { carryOut, type Statute } from './carry-out.ts'
import type { CommandFailure } from './command.ts'
import type { CommandContext } from './context.ts'
import { decideCall } from './decide-call.ts'
import { decideCustomer } from './decide-customer.ts'
import { decidePromise } from './decide-promise.ts'
import { decideRestore } from './decide-restore.ts'
import { decideRequest } from './decide-request.ts'
import type { Decision } from './decision.ts'
import { writesOf } from './edit-writes.ts'
import type { SalesCommand } from './sales-command.ts'

/** Carries out several commands on a sales document, all or none. */
export function applySalesCommands(
  sales: SalesDoc,
  commands: readonly SalesCommand[],
  context: CommandContext,
): Result<readonly Write<SalesZone>[], CommandFailure> {
  return carryOut(statute, { live: sales, commands, context })
}

function decide(sales: SalesReader, command: SalesCommand, context: CommandContext): Decision<SalesZone> {
  switch (command.kind) {
    case 'add-company':
    case 'edit-company':
    case 'delete-company':
    case 'add-contact':
    case 'edit-contact':
    case 'forget-contact':
    case 'add-deal':
    case 'edit-deal':
    case 'delete-deal':
    case 'add-stage':
    case 'edit-stage':
      return decideCustomer(sales, command, context)
    case 'log-request':
    case 'edit-request':
    case 'reaffirm-request':
    case 'withdraw-request':
    case 'triage-request':
    case 'merge-request':
    case 'forget-reply-address':
    case 'snooze-request':
      return decideRequest(sales, command, context)
    case 'make-promise':
    case 'edit-promise':
    case 'settle-promise':
    case 'approve-promise':
    case 'withdraw-promise':
      return decidePromise(sales, command, context)
    case 'start-call':
    case 'note-call':
    case 'end-call':
    case 'ask-pm':
    case 'join-call':
    case 'note-comment':
      return decideCall(sales, command, context)
    case 'restore-entries':
      return decideRestore(sales, command.writes)
    case 'set-sales':
      return ok(writesOf('settings', salesKeys.setting, command.edit))
    case 'set-rate':
      return ok([{ zone: 'settings', key: salesKeys.rate(command.currency), value: command.rate ?? undefined }])
    default:
      return unreachable(command)
  }
}

const statute: Statute<SalesZone, SalesCommand> = { law: salesLaw, decide, checkEntry: checkSalesEntry }
