import { asId, type CompanyId } from '@parley/shared/model/ids.ts'
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { anEmptyPlan } from '@parley/shared/testing/builders.ts'
import { afterEach, beforeAll, expect, it } from 'vitest'
import { openWorkbench } from '../../testing/open-workbench.tsx'
import { choose, openCustomers } from './customers-fixture.spec.tsx'
import { CompaniesScreen } from './companies-screen.tsx'

// What arrives after the first paint is here from the start.
beforeAll(() => Promise.all([import('../../ui/toast-region.tsx'), import('../../ui/menu-popup.tsx')]))
afterEach(cleanup)

function names(): readonly (string | null)[] {
  return screen.getAllByRole('rowheader').map(({ textContent }) => textContent)
}

it('[CU1] tells of each company what it pays, what it may bring, wants and was promised in vain', () => {
  openCustomers()
  const [, acme, , zeta] = screen.getAllByRole('row').map((row) => [...row.children].map(({ textContent }) => textContent))
  expect(acme).toEqual([
    'Acme',
    'Customer',
    'Tier 2',
    'Enterprise',
    '€9,000',
    'Sam Reed',
    '2 deals €5,000 + 1 without a rate',
    '1',
    '1 in trouble',
  ])
  expect(zeta).toEqual(['Zeta', 'Former customer', '–', 'Small business', '–', '–', '–', '–', ''])
})

it('[CU2] sorts by name, ARR, tier and pipeline, those without a value last either way', () => {
  openCustomers()
  expect(names()).toEqual(['Acme', 'Bolt', 'Zeta'])
  for (const [head, first, second] of [
    ['ARR', ['Bolt', 'Acme', 'Zeta'], ['Acme', 'Bolt', 'Zeta']],
    ['Tier', ['Bolt', 'Acme', 'Zeta'], ['Acme', 'Bolt', 'Zeta']],
    ['Name', ['Acme', 'Bolt', 'Zeta'], ['Zeta', 'Bolt', 'Acme']],
    ['Open pipeline', ['Acme', 'Bolt', 'Zeta'], ['Acme', 'Bolt', 'Zeta']],
  ] as const) {
    for (const order of [first, second]) {
      fireEvent.click(screen.getByRole('button', { name: head }))
      expect([head, names()]).toEqual([head, order])
    }
    expect(screen.getByRole('columnheader', { name: head }).getAttribute('aria-sort')).toMatch(/cending$/)
  }
})

it('[CU3] searches, and filters by kind, owner and segment', async () => {
  openCustomers()
  fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'OL' } })
  await waitFor(() => expect(names()).toEqual(['Bolt']))
  fireEvent.change(screen.getByRole('searchbox'), { target: { value: '' } })
  await choose('Kind', 'Former customer')
  await waitFor(() => expect(names()).toEqual(['Zeta']))
  await choose('Owner', 'Sam Reed')
  expect(await screen.findByText('No company matches.')).toBeDefined()
  fireEvent.click(screen.getByRole('button', { name: 'Clear the filters' }))
  await waitFor(() => expect(names()).toHaveLength(3))
  await choose('Segment', 'Enterprise')
  await waitFor(() => expect(names()).toEqual(['Acme']))
})

it('[CU4] draws a hundred of thousands of companies, and more when asked', () => {
  const more = Array.from(
    { length: 2000 },
    (_, index) => ({ kind: 'add-company', companyId: asId<CompanyId>(`c${index}`), edit: { name: `Company ${index}` } }) as const,
  )
  openCustomers({ more })
  expect(names()).toHaveLength(100)
  fireEvent.click(screen.getByRole('button', { name: 'Show 100 more' }))
  expect(names()).toHaveLength(200)
  expect(screen.getByText('2003 companies')).toBeDefined()
})

it('[CU5] opens a company by its row, says so in the address, and goes back', async () => {
  openCustomers()
  fireEvent.click(screen.getByRole('button', { name: 'Acme' }))
  expect(await screen.findByRole('region', { name: 'Acme' })).toBeDefined()
  expect(location.search).toBe('?company=acme')
  fireEvent.click(screen.getByRole('button', { name: 'Companies' }))
  await waitFor(() => expect(names()).toHaveLength(3))
  expect(location.search).toBe('')
})

it('[CU6] adds a company that belongs to the rep, and opens its page', async () => {
  const { salesCommands } = openCustomers()
  fireEvent.click(screen.getByRole('button', { name: 'Add company' }))
  const dialog = await screen.findByRole('dialog')
  const field = within(dialog).getByRole('textbox', { name: 'Name' })
  fireEvent.change(field, { target: { value: 'acme' } })
  expect(within(dialog).getByText('There is already a company called Acme.')).toBeDefined()
  fireEvent.change(field, { target: { value: ' Nova ' } })
  fireEvent.keyDown(field, { key: 'Enter' })
  expect(salesCommands).toEqual([{ kind: 'add-company', companyId: 'new1', edit: { name: 'Nova', kind: 'prospect', ownerId: 'sam' } }])
  expect(await screen.findByRole('region', { name: 'Nova' })).toBeDefined()
})

it('[CU7] shows nothing of sales to those who have no sales document, and the pipeline only to product', () => {
  const { Around } = openWorkbench(anEmptyPlan(), { person: 'sam' })
  render(
    <Around>
      <CompaniesScreen onOpen={() => undefined} />
    </Around>,
  )
  expect([screen.queryByRole('table'), screen.queryByRole('button')]).toEqual([null, null])
  cleanup()
  openCustomers({ person: 'sam' })
  expect(screen.queryByRole('button', { name: 'Pipeline' })).toBe(null)
  cleanup()
  openCustomers({ person: 'ana' })
  expect(screen.getByRole('button', { name: 'Pipeline' })).toBeDefined()
})
