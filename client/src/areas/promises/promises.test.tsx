import { asId, type CompanyId, type PromiseId } from '@parley/shared/model/ids.ts'
import { projectSales } from '@parley/shared/projection/project-sales.ts'
import { anEmptySales, aPlanWith, applyAll, applyAllSales, contextOf, featureId, sam } from '@parley/shared/testing/builders.ts'
import type { SalesDoc } from '@parley/shared/document/sales-doc.ts'
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { openWorkbench, type OpenedWorkbench } from '../../testing/open-workbench.tsx'
import { FeaturePromises } from './feature-promises.tsx'
import { PromisesScreen } from './promises-screen.tsx'

afterEach(cleanup)

const acme = asId<CompanyId>('acme')
const a = featureId('a')

function promised(): SalesDoc {
  const sales = anEmptySales()
  applyAllSales(sales, [{ kind: 'add-company', companyId: acme, edit: { name: 'Acme' } }])
  applyAllSales(
    sales,
    [
      {
        kind: 'make-promise',
        promiseId: asId<PromiseId>('broken'),
        featureId: a,
        companyId: acme,
        horizon: 'now',
        words: {
          statement: 'Last year already',
          strength: 'committed',
          window: { start: '2025-01-01', end: '2025-12-31', resolution: 'year' },
        },
      },
      {
        kind: 'make-promise',
        promiseId: asId<PromiseId>('safe'),
        featureId: a,
        companyId: acme,
        horizon: 'later',
        words: { statement: 'Some day' },
      },
    ],
    { ...contextOf(sam), role: 'sales' },
  )
  return sales
}

function show(person: string): OpenedWorkbench & { readonly sales: SalesDoc } {
  const plan = aPlanWith({ now: ['a'] })
  applyAll(plan, [{ kind: 'estimate-feature', featureId: a, criterion: 'confidence', value: 90 }])
  const sales = promised()
  const bench = openWorkbench(plan, { sales, person })
  render(
    <bench.Around>
      <PromisesScreen onOpen={() => undefined} />
    </bench.Around>,
  )
  return { ...bench, sales }
}

function rows(): readonly (string | undefined)[] {
  return screen.getAllByRole('article').map((row) => row.querySelector('[data-standing]')?.textContent ?? undefined)
}

it('[PF1] a rep sees their own promises first, the most worrying on top and with the reason', () => {
  show('sam')
  expect(rows()).toEqual(['Broken', 'Safe'])
  expect(screen.getAllByRole('article')[0]?.textContent).toContain('It was promised for 2025, which is over, and has not shipped.')
})

it('[PF2] renegotiating settles the old promise and makes the new one in one step; the words for the customer stand ready', async () => {
  const { sales } = show('sam')
  fireEvent.click(screen.getByRole('button', { name: 'Renegotiate' }))
  const dialog = await screen.findByRole('dialog')
  expect(dialog.textContent).toContain('When we last spoke I told you: “Last year already”')
  fireEvent.change(within(dialog).getByLabelText('What was agreed now, in the words used'), { target: { value: 'In the new year' } })
  fireEvent.click(within(dialog).getByRole('button', { name: 'Promise this instead' }))
  const { promises } = projectSales(sales)
  expect([...promises.values()].map(({ statement, state }) => [statement, state])).toEqual(
    expect.arrayContaining([
      ['Last year already', 'renegotiated'],
      ['In the new year', 'open'],
    ]),
  )
})

it('[PF3] product approves what waits for it, sales cannot', () => {
  show('sam')
  expect(screen.queryByRole('button', { name: 'Approve' })).toBeNull()
  expect(screen.getByText('Waits for product’s approval')).toBeDefined()
  cleanup()
  const { sales } = show('ana')
  fireEvent.click(screen.getByRole('button', { name: 'Approve' }))
  expect(projectSales(sales).promises.get(asId('broken'))?.approval).toBe('approved')
})

it('[PF4] a feature shows what was promised of it to whom', () => {
  const bench = openWorkbench(aPlanWith({ now: ['a', 'b'] }), { sales: promised(), person: 'ana' })
  render(
    <bench.Around>
      <FeaturePromises featureId={a} />
      <FeaturePromises featureId={featureId('b')} />
    </bench.Around>,
  )
  expect(screen.getAllByRole('article')).toHaveLength(2)
  expect(screen.getByText('Nobody has promised this to anybody.')).toBeDefined()
})
