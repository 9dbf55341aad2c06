import { instantAt } from '../base/instant.ts'
import { fail, ok } from '../base/result.ts'
import { unreachable } from '../base/unreachable.ts'
import type { SalesReader } from '../document/sales-doc.ts'
import { salesKeys } from '../document/sales-keys.ts'
import type { SalesZone, Write } from '../document/zone.ts'
import { isOrderKey, orderBetween } from '../order/between.ts'
import type { CommandContext } from './context.ts'
import type { CommandFailure, Kept } from './command.ts'
import type { Decision } from './decision.ts'
import { writesOf } from './edit-writes.ts'
import type { CustomerCommand } from './sales-command.ts'

/** Companies, the people there, deals and the stages deals go through. */
export function decideCustomer(sales: SalesReader, command: CustomerCommand, context: CommandContext): Decision<SalesZone> {
  const missing = findMissing(sales, command)
  if (missing !== undefined) return fail(missing)
  switch (command.kind) {
    case 'add-company':
    case 'edit-company':
      return ok(writesOf('companies', (field) => salesKeys.company(command.companyId, field), command.edit))
    case 'delete-company':
      return ok([{ zone: 'companies', key: salesKeys.company(command.companyId, 'deletedAt'), value: deletion(command, context) }])
    case 'add-contact':
      return ok(
        writesOf('companies', (field) => salesKeys.contact(command.contactId, field), { ...command.edit, companyId: command.companyId }),
      )
    case 'edit-contact':
      return ok(writesOf('companies', (field) => salesKeys.contact(command.contactId, field), command.edit))
    case 'forget-contact':
      return ok(entriesOf(sales, 'companies', salesKeys.contact(command.contactId, '')))
    case 'add-deal':
      return ok(writesOf('deals', (field) => salesKeys.deal(command.dealId, field), { ...command.edit, companyId: command.companyId }))
    case 'edit-deal':
      return ok(writesOf('deals', (field) => salesKeys.deal(command.dealId, field), command.edit))
    case 'delete-deal':
      return ok([{ zone: 'deals', key: salesKeys.deal(command.dealId, 'deletedAt'), value: deletion(command, context) }])
    case 'add-stage':
      return ok(
        writesOf('deals', (field) => salesKeys.stage(command.stageId, field), { ...command.edit, order: lastStage(sales, context) }),
      )
    case 'edit-stage':
      return ok(writesOf('deals', (field) => salesKeys.stage(command.stageId, field), command.edit))
    default:
      return unreachable(command)
  }
}

function deletion({ deleted }: { readonly deleted: boolean }, { clock }: CommandContext): string | undefined {
  return deleted ? instantAt(clock()) : undefined
}

function findMissing(sales: SalesReader, command: CustomerCommand): CommandFailure | undefined {
  const needed = neededBy(command)
  return needed === undefined || sales.get(needed.zone, needed.key) !== undefined ? undefined : { kind: 'gone', what: needed.what }
}

/** What has to be there already: what is changed, or the company that something new belongs to. */
function neededBy(command: CustomerCommand): { readonly what: Kept; readonly zone: SalesZone; readonly key: string } | undefined {
  if (command.kind === 'add-company' || command.kind === 'add-stage') return undefined
  if ('companyId' in command) return { what: 'company', zone: 'companies', key: salesKeys.company(command.companyId, 'name') }
  if ('contactId' in command) return { what: 'contact', zone: 'companies', key: salesKeys.contact(command.contactId, 'name') }
  if ('dealId' in command) return { what: 'deal', zone: 'deals', key: salesKeys.deal(command.dealId, 'name') }
  return { what: 'stage', zone: 'deals', key: salesKeys.stage(command.stageId, 'name') }
}

function entriesOf(sales: SalesReader, zone: SalesZone, prefix: string): readonly Write<SalesZone>[] {
  return [...sales.keys(zone)].filter((key) => key.startsWith(prefix)).map((key) => ({ zone, key, value: undefined }))
}

function lastStage(sales: SalesReader, { random }: CommandContext): string {
  const orders = [...sales.keys('deals')]
    .filter((key) => key.startsWith('stage/') && key.endsWith('/order'))
    .map((key) => sales.get('deals', key))
    .filter((order) => typeof order === 'string' && isOrderKey(order))
    .map(String)
    .sort()
  return orderBetween(orders.at(-1) ?? null, null, random)
}
