import type { SalesCommand } from '@parley/shared/commands/sales-command.ts'
import {
  asId,
  type CompanyId,
  type ContactId,
  type DealId,
  type PromiseId,
  type RequestId,
  type StageId,
} from '@parley/shared/model/ids.ts'
import { anEmptySales, aPlanWith, applyAllSales, contextOf, featureId, sam } from '@parley/shared/testing/builders.ts'
import { fireEvent, render, screen } from '@testing-library/react'
import { openWorkbench, type OpenedWorkbench } from '../../testing/open-workbench.tsx'
import { CompaniesScreen } from './companies-screen.tsx'

export const acme = asId<CompanyId>('acme')
export const rollout = asId<DealId>('rollout')

function euros(amount: number): { readonly amount: number; readonly currency: string } {
  return { amount: amount * 100, currency: 'EUR' }
}

const stages = [
  ['talk', 'Talking', 0.2, 'open'],
  ['offer', 'Offer', 0.5, 'open'],
  ['won', 'Signed', 1, 'won'],
  ['lost', 'Lost', 0, 'lost'],
] as const

/** Acme, a customer with a contact, two deals, a request and a broken promise; Bolt, a prospect; Zeta, a former customer. */
const customers: readonly SalesCommand[] = [
  ...stages.map(
    ([id, name, probability, kind]) => ({ kind: 'add-stage', stageId: asId<StageId>(id), edit: { name, probability, kind } }) as const,
  ),
  {
    kind: 'add-company',
    companyId: acme,
    edit: { name: 'Acme', kind: 'customer', tier: 2, segment: 'Enterprise', arr: euros(9000), ownerId: sam },
  },
  { kind: 'add-company', companyId: asId('bolt'), edit: { name: 'Bolt', kind: 'prospect', tier: 1, arr: euros(20_000) } },
  { kind: 'add-company', companyId: asId('zeta'), edit: { name: 'Zeta', kind: 'churned', segment: 'Small business' } },
  {
    kind: 'add-contact',
    contactId: asId<ContactId>('eve'),
    companyId: acme,
    edit: { name: 'Eve Stone', email: 'eve@acme.example', title: 'Buyer' },
  },
  {
    kind: 'add-deal',
    dealId: rollout,
    companyId: acme,
    edit: { name: 'Rollout', stageId: asId('offer'), amount: euros(10_000), expectedClose: '2027-02-01' },
  },
  {
    kind: 'add-deal',
    dealId: asId('more'),
    companyId: acme,
    edit: { name: 'More seats', stageId: asId('talk'), amount: { amount: 100_000, currency: 'USD' } },
  },
  { kind: 'add-deal', dealId: asId('old'), companyId: asId('bolt'), edit: { name: 'Old', stageId: asId('won'), amount: euros(20_000) } },
  {
    kind: 'log-request',
    requestId: asId<RequestId>('r1'),
    words: { text: 'We need single sign-on', companyId: acme, importance: 2, aboutFeatureId: featureId('Sign-on') },
  },
  {
    kind: 'make-promise',
    promiseId: asId<PromiseId>('p1'),
    featureId: featureId('Sign-on'),
    companyId: acme,
    horizon: 'now',
    words: {
      statement: 'You get it in spring',
      strength: 'committed',
      window: { start: '2026-03-01', end: '2026-05-31', resolution: 'quarter' },
    },
  },
]

export interface OpenedCustomers extends OpenedWorkbench {
  /** The features that were opened beside the screen. */
  readonly opened: string[]
}

/** The screen of companies as somebody sees it, at an address. */
export function openCustomers({ person = 'sam', search = '', more = [] as readonly SalesCommand[] } = {}): OpenedCustomers {
  history.replaceState(null, '', `/r/plan/companies${search}`)
  const sales = anEmptySales()
  applyAllSales(sales, [...customers, ...more], { ...contextOf(sam), role: 'product' })
  const workbench = openWorkbench(aPlanWith({ now: ['Sign-on'] }), { sales, person })
  const opened: string[] = []
  render(
    <workbench.Around>
      <CompaniesScreen onOpen={(id) => opened.push(id)} />
    </workbench.Around>,
  )
  return { ...workbench, opened }
}

export async function choose(label: string, option: string): Promise<void> {
  fireEvent.click(await screen.findByRole('combobox', { name: label }))
  const found = await screen.findByRole('option', { name: new RegExp(`^${option}`) })
  fireEvent.pointerDown(found)
  fireEvent.mouseMove(found)
  fireEvent.click(found)
}
