import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeAll, expect, it } from 'vitest'
import { noFilter } from '../../store/view-slice.ts'
import { active, grow, link, oneObjective, renderObjectives } from './objectives-fixture.spec.tsx'

// What arrives after the first paint is here from the start.
beforeAll(() =>
  Promise.all([import('../../ui/toast-region.tsx'), import('../../ui/menu-popup.tsx'), import('../../ui/anchored-menu-popup.tsx')]),
)
afterEach(cleanup)

const now = { name: /^Now 63 %/ }

function edit(text: string, key: string): void {
  fireEvent.click(screen.getByRole('button', now))
  const field = screen.getByRole('textbox', { name: 'Active crews, now' })
  fireEvent.change(field, { target: { value: text } })
  fireEvent.keyDown(field, { key })
}

it('[OB14] edits where a key result stands in place', async () => {
  const { sent } = renderObjectives([], oneObjective)
  edit('70', 'Escape')
  edit('many', 'Enter')
  const field = screen.getByRole('textbox', { name: 'Active crews, now' })
  expect([field.getAttribute('aria-invalid'), sent]).toEqual(['true', []])
  fireEvent.change(field, { target: { value: '66,5' } })
  fireEvent.keyDown(field, { key: 'Enter' })
  expect(sent).toEqual([{ kind: 'edit-key-result', keyResultId: active, edit: { current: 66.5 } }])
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: /^Now 66.5 %/ })))
})

it('[OB15] adds objectives one after the other', () => {
  const { sent } = renderObjectives([], oneObjective)
  fireEvent.click(screen.getByRole('button', { name: 'Add objective' }))
  const field = screen.getByRole('textbox', { name: 'New objective' })
  expect(document.activeElement).toBe(field)
  for (const title of ['First', '  ', 'Second']) {
    fireEvent.change(field, { target: { value: title } })
    fireEvent.keyDown(field, { key: 'Enter' })
  }
  expect(sent.map((command) => ('title' in command ? command.title : ''))).toEqual(['First', 'Second'])
  fireEvent.keyDown(field, { key: 'Escape' })
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Add objective' }))
})

it('[OB15] adds a key result that stands at its start', async () => {
  const { sent } = renderObjectives([], oneObjective)
  fireEvent.click(screen.getByRole('button', { name: 'Add key result' }))
  const dialog = await screen.findByRole('dialog', { name: 'Add key result' })
  fireEvent.change(within(dialog).getByRole('textbox', { name: 'What is measured' }), { target: { value: 'Swap time' } })
  fireEvent.change(within(dialog).getByRole('textbox', { name: 'Unit' }), { target: { value: 'h' } })
  for (const [name, value] of [
    ['Start', '14'],
    ['Target', '2'],
  ] as const) {
    fireEvent.change(within(dialog).getByRole('textbox', { name }), { target: { value } })
  }
  fireEvent.click(within(dialog).getByRole('button', { name: 'Add key result' }))
  expect(sent).toEqual([
    {
      kind: 'add-key-result',
      keyResultId: 'new1',
      objectiveId: grow,
      title: 'Swap time',
      edit: { unit: 'h', start: 14, target: 2, current: 14 },
    },
  ])
})

it('[OB16] links a feature that was found, changes its contribution and takes it back', async () => {
  const { sent } = renderObjectives(['offline-mode', 'dark-mode'], oneObjective)
  fireEvent.click(screen.getByRole('button', { name: 'Link a feature to Active crews' }))
  const field = screen.getByRole('combobox', { name: 'Feature to link' })
  expect(document.activeElement).toBe(field)
  fireEvent.input(field, { target: { value: 'offl' }, inputType: 'insertText' })
  fireEvent.click(await screen.findByRole('option', { name: /offline-mode/ }))
  fireEvent.click(screen.getByRole('button', { name: 'Contribution of offline-mode: Helps' }))
  fireEvent.click(await screen.findByRole('menuitemradio', { name: 'Decides it' }))
  fireEvent.click(screen.getByRole('button', { name: 'Contribution of offline-mode: Decides it' }))
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Unlink' }))
  expect(sent).toEqual([link('offline-mode', 2), link('offline-mode', 3), { ...link('offline-mode', 1), contribution: null }])
  expect(screen.getByText('Nothing serves it yet')).toBeDefined()
})

it('[OB19] hides what the filter hides, says how many, and keeps the coverage', () => {
  const { stores, opened } = renderObjectives(['alpha', 'beta', 'gamma'], [...oneObjective, link('alpha', 1), link('beta', 3)])
  act(() => stores.view.setState({ filter: { ...noFilter, text: 'alp' } }))
  expect(screen.queryByRole('button', { name: 'beta' })).toBeNull()
  expect(screen.getByText('2 features: 2 in Now · 1 hidden by the filter')).toBeDefined()
  expect(screen.getByText('1 of 1 key result with work in Now or Next')).toBeDefined()
  fireEvent.click(screen.getByRole('button', { name: 'alpha' }))
  expect(opened).toEqual(['alpha'])
})

it('[OB13] lists the features without objective, and links one from there', async () => {
  const { sent } = renderObjectives(['alpha', 'beta'], [...oneObjective, link('alpha', 1)])
  fireEvent.click(screen.getByRole('radio', { name: 'Features without objective 1' }))
  fireEvent.click(screen.getByRole('button', { name: 'Link beta to a key result' }))
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Grow' }))
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Active crews' }))
  expect(sent).toEqual([link('beta', 2)])
  expect(await screen.findByText('Every feature serves an objective.')).toBeDefined()
})

it('[OB17] offers nothing that changes anything to those who may not write', () => {
  renderObjectives(['alpha'], [...oneObjective, link('alpha', 1)], { canWrite: false })
  expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['alpha'])
  expect(screen.getByText('Helps a little')).toBeDefined()
  expect(screen.getByText('63 %')).toBeDefined()
})

it('[OB18] says what objectives are for while there are none', () => {
  const { sent } = renderObjectives([], [])
  expect(screen.getByText(/^Objectives say what the roadmap is for/)).toBeDefined()
  fireEvent.click(screen.getByRole('button', { name: 'Add objective' }))
  const field = screen.getByRole('textbox', { name: 'New objective' })
  fireEvent.change(field, { target: { value: 'Grow' } })
  fireEvent.keyDown(field, { key: 'Enter' })
  expect(sent).toEqual([{ kind: 'add-objective', objectiveId: 'new1', title: 'Grow' }])
})

it('[OB20] tells a deletion with a way to undo it', async () => {
  const screenUnderTest = renderObjectives([], oneObjective)
  fireEvent.click(screen.getByRole('button', { name: 'More about Grow' }))
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Delete objective' }))
  fireEvent.click(await screen.findByRole('button', { name: 'Undo' }))
  expect(screenUnderTest.sent).toEqual([{ kind: 'delete-objective', objectiveId: grow }])
  expect(screenUnderTest.undone()).toBe(1)
})
