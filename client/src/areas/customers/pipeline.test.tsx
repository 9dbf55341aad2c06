import type { SalesCommand } from '@parley/shared/commands/sales-command.ts'
import { asId } from '@parley/shared/model/ids.ts'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { anEmptyPlan, anEmptySales, applyAllSales } from '@parley/shared/testing/builders.ts'
import { afterEach, beforeAll, expect, it } from 'vitest'
import { openWorkbench, type OpenedWorkbench } from '../../testing/open-workbench.tsx'
import { choose } from './customers-fixture.spec.tsx'
import { PipelineDialog } from './pipeline-dialog.tsx'
import { rebase } from './rebase.ts'

beforeAll(() => import('../../ui/toast-region.tsx'))
afterEach(cleanup)

const pipeline: readonly SalesCommand[] = [
  { kind: 'add-stage', stageId: asId('talk'), edit: { name: 'Talking', probability: 0.2, kind: 'open' } },
  { kind: 'set-rate', currency: 'USD', rate: { perUnit: 0.5, asOf: '2026-10-01' } },
  { kind: 'set-rate', currency: 'GBP', rate: { perUnit: 2, asOf: '2026-09-01' } },
]

function openPipeline(person = 'ana'): OpenedWorkbench {
  const sales = anEmptySales()
  applyAllSales(sales, pipeline)
  const workbench = openWorkbench(anEmptyPlan(), { sales, person })
  render(
    <workbench.Around>
      <PipelineDialog onClose={() => undefined} />
    </workbench.Around>,
  )
  return workbench
}

function write(name: string, value: string): void {
  const field = screen.getByRole('textbox', { name })
  fireEvent.focus(field)
  fireEvent.change(field, { target: { value } })
  fireEvent.blur(field)
}

it('[CU14] changes stages one by one; a closed stage is certain', async () => {
  const { salesCommands } = openPipeline()
  write('Name of Talking', 'Discovery')
  write('Probability of Discovery', '35')
  await choose('Kind of Discovery', 'Won')
  write('New stage', 'Offer')
  fireEvent.click(screen.getByRole('button', { name: 'Add stage' }))
  expect(salesCommands).toEqual([
    { kind: 'edit-stage', stageId: 'talk', edit: { name: 'Discovery' } },
    { kind: 'edit-stage', stageId: 'talk', edit: { probability: 0.35 } },
    { kind: 'edit-stage', stageId: 'talk', edit: { kind: 'won', probability: 1 } },
    { kind: 'add-stage', stageId: 'new1', edit: { name: 'Offer', probability: 0.5, kind: 'open' } },
  ])
})

it('[CU14] changes rates and agreements one by one', async () => {
  const { salesCommands } = openPipeline()
  write('Worth of one USD', '0.9')
  fireEvent.click(screen.getByRole('button', { name: 'Remove the rate of GBP' }))
  write('Currency', 'usd')
  write('Worth in the base', '3')
  fireEvent.click(screen.getByRole('button', { name: 'Add rate' }))
  write('Product answers within', '7')
  write('Deal-breakers a rep has in a quarter', '2')
  await choose('Promises need approval from', 'Intended')
  expect(salesCommands).toEqual([
    { kind: 'set-rate', currency: 'USD', rate: { perUnit: 0.9, asOf: '2026-10-01' } },
    { kind: 'set-rate', currency: 'GBP', rate: null },
    { kind: 'set-sales', edit: { answerWithinDays: 7 } },
    { kind: 'set-sales', edit: { dealBreakersPerQuarter: 2 } },
    { kind: 'set-sales', edit: { approvalFrom: 'intended' } },
  ])
})

it('[CU14] refuses sales, and says who may', async () => {
  const { salesCommands } = openPipeline('sam')
  write('Name of Talking', 'Discovery')
  expect(await screen.findByText(/^Only .*product.* can do that\.$/)).toBeDefined()
  await waitFor(() => expect(screen.getByRole('textbox', { name: 'Name of Talking' })).toBeDefined())
  expect(salesCommands).toEqual([])
})

it('[CU15] converts rates into another base by its own rate, as old as the older of the two', () => {
  const rates = new Map([
    ['USD', { perUnit: 0.5, asOf: '2026-10-01' }],
    ['GBP', { perUnit: 2, asOf: '2026-09-01' }],
  ])
  expect(rebase({ currency: 'EUR', rates }, 'USD')).toEqual([
    { kind: 'set-sales', edit: { currency: 'USD' } },
    { kind: 'set-rate', currency: 'USD', rate: null },
    { kind: 'set-rate', currency: 'EUR', rate: { perUnit: 2, asOf: '2026-10-01' } },
    { kind: 'set-rate', currency: 'GBP', rate: { perUnit: 4, asOf: '2026-09-01' } },
  ])
  expect(rebase({ currency: 'EUR', rates }, 'CHF')).toEqual([
    { kind: 'set-sales', edit: { currency: 'CHF' } },
    { kind: 'set-rate', currency: 'USD', rate: null },
    { kind: 'set-rate', currency: 'GBP', rate: null },
  ])
})
