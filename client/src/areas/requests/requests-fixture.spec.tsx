import { instantAt } from '@parley/shared/base/instant.ts'
import type { SalesCommand } from '@parley/shared/commands/sales-command.ts'
import { writeEntries } from '@parley/shared/document/live-doc.ts'
import type { SalesDoc } from '@parley/shared/document/sales-doc.ts'
import { salesKeys } from '@parley/shared/document/sales-keys.ts'
import { asId, type CompanyId, type DealId, type FeatureId, type RequestId, type StageId, type UserId } from '@parley/shared/model/ids.ts'
import { anEmptySales, aPlanWith, applyAll, applyAllSales, contextOf, featureId, sam } from '@parley/shared/testing/builders.ts'
import { render } from '@testing-library/react'
import { openWorkbench, type OpenedWorkbench } from '../../testing/open-workbench.tsx'
import { LogRequest } from './log-request.tsx'
import { Requests } from './requests.tsx'

export const acme = asId<CompanyId>('acme')
export const umbra = asId<CompanyId>('umbra')
export const acmeDeal = asId<DealId>('acme-deal')
export const payroll = featureId('Overtime-export-for-payroll')
export const calendar = featureId('Calendar-feed-for-shifts')

const stage = asId<StageId>('proposal')
const dayMs = 86_400_000

export function daysAgo(days: number): string {
  return instantAt(Date.now() - days * dayMs)
}

/** Two companies, one of which has an open deal. */
export function someCustomers(): SalesDoc {
  const sales = anEmptySales()
  applyAllSales(sales, [
    { kind: 'add-stage', stageId: stage, edit: { name: 'Proposal', probability: 0.5, kind: 'open' } },
    { kind: 'add-company', companyId: acme, edit: { name: 'Acme Rail', kind: 'customer' } },
    { kind: 'add-company', companyId: umbra, edit: { name: 'Umbra', kind: 'prospect' } },
    { kind: 'add-deal', dealId: acmeDeal, companyId: acme, edit: { name: 'Acme depots', stageId: stage } },
  ])
  return sales
}

export interface Asked {
  readonly id: string
  readonly text: string
  readonly days: number
  readonly by?: UserId
  readonly words?: Extract<SalesCommand, { kind: 'log-request' }>['words']
}

/** Logs a request as somebody did some days ago; the server's stamp tells the day. */
export function ask(sales: SalesDoc, { id, text, days, by = sam, words }: Asked): void {
  const requestId = asId<RequestId>(id)
  applyAllSales(sales, [{ kind: 'log-request', requestId, words: { companyId: acme, ...words, text } }], {
    ...contextOf(by),
    role: 'sales',
  })
  stamp(sales, { id, by, field: 'text', at: daysAgo(days), who: by })
}

/** What product made of it, some days ago. */
export function triage(sales: SalesDoc, command: Extract<SalesCommand, { kind: 'triage-request' }>, days: number): void {
  applyAllSales(sales, [command])
  stamp(sales, { id: command.request.id, by: command.request.authorId, field: 'triage', at: daysAgo(days), who: asId<UserId>('ana') })
}

interface Stamped {
  readonly id: string
  readonly by: UserId
  readonly field: string
  readonly at: string
  readonly who: UserId
}

function stamp(sales: SalesDoc, { id, by, field, at, who }: Stamped): void {
  const key = salesKeys.request({ authorId: by, id: asId<RequestId>(id) }, field)
  writeEntries(sales, [{ zone: 'stamps', key, value: { by: who, at, editedAt: null } }], 'test')
}

export interface RequestsUnderTest extends OpenedWorkbench {
  readonly opened: FeatureId[]
}

/** The screen and the dialog as the app composes them. */
export function renderRequests(sales: SalesDoc, person: 'ana' | 'sam' = 'ana', search = ''): RequestsUnderTest {
  history.replaceState(null, '', `/r/one/requests${search}`)
  const plan = aPlanWith({ now: [payroll], next: [calendar] })
  applyAll(plan, [
    { kind: 'edit-feature', featureId: payroll, edit: { title: 'Overtime export for payroll', visibility: 'public' } },
    { kind: 'edit-feature', featureId: calendar, edit: { title: 'Calendar feed for shifts', visibility: 'public' } },
  ])
  const workbench = openWorkbench(plan, { sales, person })
  const opened: FeatureId[] = []
  render(
    <workbench.Around>
      <Requests onOpen={(id) => opened.push(id)} />
      <LogRequest />
    </workbench.Around>,
  )
  return { ...workbench, opened }
}
