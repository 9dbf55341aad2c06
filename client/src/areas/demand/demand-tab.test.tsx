import { writeEntries } from '@parley/shared/document/live-doc.ts'
import { salesKeys } from '@parley/shared/document/sales-keys.ts'
import type { SalesDoc } from '@parley/shared/document/sales-doc.ts'
import { asId, type CompanyId, type RequestId } from '@parley/shared/model/ids.ts'
import { anEmptySales, aPlanWith, applyAllSales, contextOf, featureId, sam } from '@parley/shared/testing/builders.ts'
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { openWorkbench, type OpenedWorkbench } from '../../testing/open-workbench.tsx'
import { DemandTab } from './demand-tab.tsx'

afterEach(cleanup)

const f1 = featureId('payroll')
const acme = asId<CompanyId>('acme')
const umbra = asId<CompanyId>('umbra')

function ask(sales: SalesDoc, id: string, days: number, companyId: CompanyId): void {
  const requestId = asId<RequestId>(id)
  const words = { text: `Ask ${id}`, companyId, importance: 3, aboutFeatureId: f1 } as const
  applyAllSales(sales, [{ kind: 'log-request', requestId, words }], { ...contextOf(sam), role: 'sales' })
  const at = new Date(Date.now() - days * 86_400_000).toISOString()
  const key = salesKeys.request({ authorId: sam, id: requestId }, 'text')
  writeEntries(sales, [{ zone: 'stamps', key, value: { by: sam, at, editedAt: null } }], 'test')
}

function customers(): SalesDoc {
  const sales = anEmptySales()
  applyAllSales(sales, [
    { kind: 'add-company', companyId: acme, edit: { name: 'Acme', kind: 'customer', arr: { amount: 12_000_000, currency: 'EUR' } } },
    { kind: 'add-company', companyId: umbra, edit: { name: 'Umbra', kind: 'prospect' } },
  ])
  return sales
}

function open(sales: SalesDoc, plan = aPlanWith({ now: [f1] })): OpenedWorkbench & { readonly gone: RequestId[] } {
  const workbench = openWorkbench(plan, { sales })
  const gone: RequestId[] = []
  render(
    <workbench.Around>
      <DemandTab featureId={f1} onRequest={(id) => gone.push(id)} />
    </workbench.Around>,
  )
  return { ...workbench, gone }
}

it('[RS25] tells who asks, newest first, and goes to the request', () => {
  const sales = customers()
  ask(sales, 'older', 20, umbra)
  ask(sales, 'newer', 1, acme)
  const { gone } = open(sales)
  const lines = within(screen.getByRole('list', { name: 'Requests' })).getAllByRole('button')
  expect(lines.map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/^Acmeyesterday.*Ask newer.*Deal-breaker/),
    expect.stringMatching(/^Umbra.*Ask older/),
  ])
  fireEvent.click(lines[1] ?? document.body)
  expect(gone).toEqual(['older'])
})

it('[RS25] tells the day a request was said where it was written down later, and lists it by that', () => {
  const sales = customers()
  ask(sales, 'asked', 20, umbra)
  ask(sales, 'note', 0, acme)
  const request = { authorId: sam, id: asId<RequestId>('note') }
  applyAllSales(sales, [{ kind: 'edit-request', request, words: { saidOn: '2025-08-19', text: 'Ask note\n\n Second line' } }], {
    ...contextOf(sam),
    role: 'sales',
  })
  open(sales)
  const lines = within(screen.getByRole('list', { name: 'Requests' })).getAllByRole('button')
  expect(lines.map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/^Umbra.*Ask asked/),
    expect.stringMatching(/^Acme19 Aug 2025Ask note · Second line/),
  ])
})

it('[RS25] tells what it is worth in sum, and how each company comes to its part', () => {
  const sales = customers()
  ask(sales, 'today', 0, acme)
  ask(sales, 'umbra', 0, umbra)
  open(sales)
  expect(screen.getByRole('region', { name: 'What it is worth' }).textContent).toMatch(/€120,000 a year, weighted, from 2 companies/)
  const voices = within(screen.getByRole('list', { name: 'Companies' })).getAllByRole('listitem')
  expect(voices.map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/^Acme€120,000Acme: ARR 120,000 EUR × deal-breaker 1 × age 1/),
    expect.stringMatching(/^Umbra€0/),
  ])
})

it('[RS25] says that nobody asked, and logs a request about this feature', () => {
  const { stores } = open(customers())
  fireEvent.click(screen.getByRole('button', { name: 'Log a request' }))
  expect(stores.view.getState().requestDraft).toEqual({ featureId: f1 })
})

it('[OC1] tells how many voted on the public roadmap, also where no customer asked', () => {
  const plan = aPlanWith({ now: [f1] })
  const value = { companies: 0, requests: 0, band: 0, score: 5, votes: 23 }
  writeEntries(plan, [{ zone: 'demand', key: `demand/${f1}`, value }], 'server')
  open(customers(), plan)
  expect(screen.getByText('23 votes').parentElement?.textContent).toBe('23 votes on the public roadmap')
  expect(screen.getByText(/No customer has asked for this yet/)).toBeDefined()
  cleanup()
  const sales = customers()
  ask(sales, 'today', 0, acme)
  open(sales, plan)
  expect(screen.getByText('23 votes')).toBeDefined()
  expect(screen.getByRole('region', { name: 'What it is worth' })).toBeDefined()
})
