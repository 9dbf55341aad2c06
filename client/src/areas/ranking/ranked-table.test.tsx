import { featureId } from '@parley/shared/testing/builders.ts'
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeAll, expect, it } from 'vitest'
import { noFilter } from '../../store/view-slice.ts'
import { cell, estimateOf, focused, press, reaching, renderTable, rows, said, type } from './table-fixture.spec.tsx'

// What arrives after the first paint is here from the start.
beforeAll(() =>
  Promise.all([
    import('../../ui/toast-region.tsx'),
    import('../../ui/menu-popup.tsx'),
    import('../../ui/popover-popup.tsx'),
    import('./weights-editor.tsx'),
  ]),
)
afterEach(cleanup)

const three = { low: reaching(100), high: reaching(900), middle: reaching(500) }

it('[RT1] ranks by score, and keeps the rank among all where the filter hides some', () => {
  const { stores } = renderTable(three)
  expect(rows()).toEqual(['1 high', '2 middle', '3 low'])
  act(() => stores.view.setState({ filter: { ...noFilter, text: 'LÓW' } }))
  expect(rows()).toEqual(['3 low'])
})

it('[RT2] tells how far a feature moved since the visit began, through changes of screen, and apart for each method', () => {
  const table = renderTable(three)
  table.remote(estimateOf('low', 'reach', 1000))
  expect(rows()).toEqual([
    '1▲2, up 2 since this visit began low',
    '2▼1, down 1 since this visit began high',
    '3▼1, down 1 since this visit began middle',
  ])
  table.comeBack()
  expect(rows()[0]).toBe('1▲2, up 2 since this visit began low')
  table.remote({ kind: 'choose-method', methodId: 'value_effort' }, estimateOf('middle', 'value', 5))
  expect(rows()[0]).toBe('1 middle')
})

it('[RT4] has one tab stop, which the keys of a grid move and the edges hold', () => {
  renderTable(three)
  const grid = screen.getByRole('grid')
  expect([...grid.querySelectorAll('[tabindex="0"]')].map((stop) => stop === cell('high', 'title'))).toEqual([true])
  act(() => cell('high', 'title').focus())
  const path = ['ArrowUp', 'ArrowDown', 'ArrowRight', 'ArrowLeft', 'End', 'ArrowRight', 'PageDown', 'Home', 'ArrowLeft', 'PageUp'].map(
    (key) => {
      press(key)
      return focused()
    },
  )
  expect(path).toEqual([
    'high title',
    'middle title',
    'middle product',
    'middle title',
    'middle owner',
    'middle owner',
    'low owner',
    'low rank',
    'low rank',
    'high rank',
  ])
  press('End', { ctrlKey: true })
  expect(focused()).toBe('low owner')
  expect(grid.querySelectorAll('[tabindex="0"]')).toHaveLength(1)
})

it('[RT5] edits an estimate from its value with Enter, F2 or a press, from a digit with that digit, and clears it with Delete', () => {
  const table = renderTable(three)
  act(() => cell('high', 'reach').focus())
  for (const key of ['Enter', 'F2']) {
    press(key)
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Reach of high' }).value).toBe('900')
    press('Escape')
  }
  fireEvent.click(cell('middle', 'effort'))
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Effort of middle' }).value).toBe('20')
  press('Escape')
  press('7')
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Effort of middle' }).value).toBe('7')
  press('Escape')
  press('Delete')
  expect(table.sent).toEqual([estimateOf('middle', 'effort', null)])
})

it('[RT5] opens the feature with Enter or a press on any other cell', () => {
  const table = renderTable(three)
  act(() => cell('middle', 'title').focus())
  press('Enter')
  fireEvent.click(cell('low', 'status'))
  expect(table.opened).toEqual(['middle', 'low'])
})

it('[RT6] Enter writes and the focus stays with the feature wherever its rank takes it', () => {
  const table = renderTable(three)
  act(() => cell('low', 'reach').focus())
  press('Enter')
  type('1,000')
  press('Enter')
  expect(table.sent).toEqual([estimateOf('low', 'reach', 1000)])
  expect(rows()[0]).toMatch(/ low$/)
  expect(focused()).toBe('low reach')
  expect(document.activeElement).toBe(cell('low', 'reach'))
})

it('[RT6] Tab writes and edits the next estimate, in the next feature after the last; Shift Tab goes back; Escape ends', () => {
  const table = renderTable(three)
  act(() => cell('high', 'confidence').focus())
  press('5')
  type('50')
  press('Tab')
  expect(focused()).toBe('high effort')
  press('Tab')
  expect(focused()).toBe('low reach')
  press('Tab', { shiftKey: true })
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Effort of high' }))
  type('3')
  press('Escape')
  expect(document.activeElement).toBe(cell('high', 'effort'))
  expect(table.sent).toEqual([estimateOf('high', 'confidence', 50)])
})

it('[RT6] tells what was written and the rank it makes', () => {
  renderTable(three)
  act(() => cell('low', 'reach').focus())
  press('9')
  type('901')
  press('Enter')
  expect(said()).toBe('Reach 901. Rank 1.')
})

it('[RT7] keeps what is off the scale in the cell and says what the scale takes; leaving the cell drops it', () => {
  const table = renderTable(three)
  act(() => cell('low', 'impact').focus())
  press('5')
  press('Enter')
  expect(screen.getByRole('alert').textContent).toBe('Impact is one of 0.25, 0.5, 1, 2, 3.')
  expect(screen.getByRole('textbox').getAttribute('aria-invalid')).toBe('true')
  act(() => cell('high', 'title').focus())
  expect(screen.queryByRole('textbox')).toBeNull()
  expect(focused()).toBe('high title')
  expect(table.sent).toEqual([])
})

it('[RT9] leaves what is being typed and the focus alone when others change the same feature, and writes only what changed here', () => {
  const table = renderTable(three)
  act(() => cell('low', 'reach').focus())
  press('Enter')
  const field = screen.getByRole<HTMLInputElement>('textbox')
  table.remote(estimateOf('low', 'reach', 5000), estimateOf('high', 'reach', 1))
  expect(rows().map((row) => row.split(' ').at(-1))).toEqual(['low', 'middle', 'high'])
  expect([document.activeElement === field, field.value]).toEqual([true, '100'])
  press('Enter')
  expect(table.sent).toEqual([])
  expect(cell('low', 'reach').textContent).toBe('5,000')
})

it('[RT10] tells that the feature being estimated has gone, and passes the focus to its neighbour', async () => {
  const table = renderTable(three)
  act(() => cell('middle', 'reach').focus())
  press('Enter')
  table.remote({ kind: 'delete-feature', featureId: featureId('middle') })
  expect(focused()).toBe('low reach')
  expect(await screen.findByText('The feature you were estimating is no longer in this table.', { selector: 'p' })).toBeDefined()
  table.remote({ kind: 'restore-feature', featureId: featureId('middle') })
  expect(screen.queryByRole('textbox')).toBeNull()
})

it('[RT11] draws the line of capacity into the table', () => {
  renderTable(three, { commands: [{ kind: 'set-capacity', horizon: 'now', personDays: 45 }] })
  expect(rows()).toEqual(['1 high', '2 middle', 'Capacity of Now ends here · 40 of 45 person-days', '3 low'])
})

it('[RT12] puts what has no score at the end, under their number, and names what is missing', () => {
  renderTable({ ...three, blank: { reach: 4000 }, nearly: { reach: 1, impact: 1, confidence: 50 } })
  expect(rows()).toEqual(['1 high', '2 middle', '3 low', 'Not yet scored (2)', '– blank', '– nearly'])
  expect(cell('nearly', 'score').textContent).toBe('Needs effort')
  expect(cell('blank', 'score').textContent).toBe('Needs impact + 2')
  expect(cell('blank', 'effort').textContent).toBe('Add')
})

it('[RT13] explains each score by the formula with the numbers of its row', () => {
  renderTable(three)
  expect(cell('high', 'score').getAttribute('aria-description')).toBe('900 × 1 × 100 % ÷ 1 person-months = 900')
})

it('[RT14] lets those who may not write read everything and change nothing', () => {
  const table = renderTable({ ...three, blank: {} }, { canWrite: false })
  expect(screen.queryByRole('button', { name: /Method/ })).toBeNull()
  act(() => cell('low', 'reach').focus())
  for (const key of ['7', 'F2', 'Delete']) press(key)
  expect(screen.queryByRole('textbox')).toBeNull()
  press('Enter')
  expect([table.opened, table.sent]).toEqual([['low'], []])
  expect(cell('blank', 'reach').textContent).toBe('Missing')
})

it('[RT15] switches the method for everybody', async () => {
  const table = renderTable(three)
  fireEvent.click(screen.getByRole('button', { name: 'Method: RICE' }))
  fireEvent.click(await screen.findByRole('menuitemradio', { name: 'WSJF' }))
  expect(table.sent).toEqual([{ kind: 'choose-method', methodId: 'wsjf' }])
  expect(screen.getByRole('columnheader', { name: 'Job size' })).toBeDefined()
})

it('[RT15] weighs a driver of the weighted method', async () => {
  const table = renderTable(three, { commands: [{ kind: 'choose-method', methodId: 'weighted' }] })
  await waitFor(() => expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Weights' }).disabled).toBe(false))
  fireEvent.click(screen.getByRole('button', { name: 'Weights' }))
  const field = await screen.findByRole('textbox', { name: 'Customer value' })
  fireEvent.change(field, { target: { value: '50' } })
  fireEvent.blur(field)
  expect(table.sent).toEqual([{ kind: 'weigh-criterion', criterion: 'customerValue', weight: 50 }])
})

it('[RT16] draws the rows on the screen and the one with the focus, of two thousand', () => {
  renderTable(Object.fromEntries(Array.from({ length: 2000 }, (_, index) => [`f${index}`, { reach: 9000 - index }])))
  const grid = screen.getByRole('grid')
  expect(grid.getAttribute('aria-rowcount')).toBe('2002')
  expect(grid.querySelectorAll('tbody tr').length).toBeLessThan(40)
  act(() => cell('f0', 'title').focus())
  press('End', { ctrlKey: true })
  expect(focused()).toMatch(/^f\d+ owner$/)
  expect(document.activeElement?.closest('tr')?.getAttribute('aria-rowindex')).toBe('2002')
  expect(grid.querySelectorAll('tbody tr').length).toBeLessThan(40)
})

it('[RT18] says what the table is for while it is empty, and offers to clear a filter that hides everything', () => {
  renderTable({})
  expect(screen.getByText(/^Here every feature stands in the order of its score/)).toBeDefined()
  cleanup()
  const { stores } = renderTable(three)
  act(() => stores.view.setState({ filter: { ...noFilter, text: 'nothing' } }))
  fireEvent.click(screen.getByRole('button', { name: 'Clear the filter' }))
  expect(rows()).toHaveLength(3)
})

it('[RT19] lets demand count in whatever method, for those who plan', async () => {
  const table = renderTable(three)
  fireEvent.click(screen.getByRole('button', { name: 'Demand 0 %: how much it counts' }))
  fireEvent.click(await screen.findByRole('menuitemradio', { name: 'By up to 50 %' }))
  expect(table.sent).toEqual([{ kind: 'weigh-demand', weight: 0.5 }])
})
