import { asId, type FeatureId, type UserId } from '@parley/shared/model/ids.ts'
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { noFilter } from '../../store/view-slice.ts'
import { card, press, renderBoard, said, titlesIn } from './board-fixture.spec.tsx'

afterEach(cleanup)

const id = (text: string): FeatureId => asId<FeatureId>(text)
const lanes = { now: ['one', 'two', 'three'], next: ['four'], later: [] }

async function pickUp(title: string): Promise<void> {
  act(() => card(title).focus())
  press('Space', ' ')
  await waitFor(() => expect(said()).toMatch(/^Picked up/))
}

it('[BD16] carries a card by keyboard into another lane, says each step and writes one move', async () => {
  const board = renderBoard(lanes)
  await pickUp('two')
  expect(said()).toBe('Picked up two. Now, position 2 of 3.')
  act(() => press('ArrowRight'))
  expect(said()).toBe('Next, position 2 of 2.')
  act(() => press('Home'))
  expect(said()).toBe('position 1 of 2.')
  act(() => press('Home'))
  expect(said()).toBe('Already first in Next.')
  act(() => press('Space', ' '))
  await waitFor(() => expect(said()).toBe('Dropped two in Next, position 1 of 2.'))
  expect(board.sent).toEqual([{ kind: 'move-feature', featureId: 'two', place: { horizon: 'next', after: null, before: 'four' } }])
  expect([titlesIn('Now'), titlesIn('Next')]).toEqual([
    ['one', 'three'],
    ['two', 'four'],
  ])
  await waitFor(() => expect(document.activeElement).toBe(card('two')))
})

it('[BD17] writes nothing when a carried card is put back with Escape', async () => {
  const board = renderBoard(lanes)
  await pickUp('one')
  act(() => press('ArrowDown'))
  act(() => press('Escape'))
  await waitFor(() => expect(said()).toBe('Move cancelled. one is back in Now, position 1.'))
  expect(board.sent).toEqual([])
  expect(board.shown.drag).toBeNull()
})

it('[BD30] shares the lane and slot over which a card is held, and takes that back', async () => {
  const board = renderBoard(lanes)
  await pickUp('one')
  act(() => press('ArrowRight'))
  expect(board.shown.drag).toEqual({ featureId: 'one', lane: 'next', index: 0 })
  act(() => press('Space', ' '))
  await waitFor(() => expect(board.shown.drag).toBeNull())
})

it.each([
  ['deletes', { kind: 'delete-feature', featureId: id('one') } as const, 'Somebody deleted one, so your move was cancelled.'],
  [
    'moves',
    { kind: 'move-feature', featureId: id('one'), place: { horizon: 'later', after: null, before: null } } as const,
    'Somebody moved one to Later, so your move was cancelled.',
  ],
])('[BD18] ends the drag and tells why when somebody else %s the card in the hand', async (_, command, sentence) => {
  const board = renderBoard(lanes)
  await pickUp('one')
  act(() => board.remote(command))
  await waitFor(() => expect(said()).toBe(sentence))
  expect(await screen.findByText(sentence, { selector: 'p' })).toBeDefined()
  expect([board.sent, board.shown.drag]).toEqual([[], null])
})

it('[BD12] moves the whole selection, in its order, as one step', async () => {
  const board = renderBoard(lanes)
  fireEvent.click(card('three'), { metaKey: true })
  fireEvent.click(card('one'), { metaKey: true })
  await pickUp('one')
  act(() => press('ArrowRight'))
  act(() => press('Space', ' '))
  await waitFor(() => expect(titlesIn('Next')).toEqual(['one', 'three', 'four']))
  expect(titlesIn('Now')).toEqual(['two'])
  expect(board.sent).toHaveLength(2)
})

it('[BD25] selects from the card focused before a press with Shift, although the press moves the focus', () => {
  const board = renderBoard(lanes)
  act(() => card('one').focus())
  fireEvent.pointerDown(card('three'))
  act(() => card('three').focus())
  fireEvent.click(card('three'), { shiftKey: true })
  expect(board.stores.view.getState().selection).toEqual(new Set(['one', 'two', 'three']))
  expect(board.opened).toEqual([])
})

it('[BD11] moves between the neighbours that a filter leaves', async () => {
  const board = renderBoard({ now: ['alpha-one', 'beta', 'alpha-two'], next: ['alpha-three'] }, ({ view }) =>
    view.setState({ filter: { ...noFilter, text: 'alpha' } }),
  )
  expect(titlesIn('Now')).toEqual(['alpha-one', 'alpha-two'])
  await pickUp('alpha-three')
  act(() => press('ArrowLeft'))
  act(() => press('ArrowDown'))
  act(() => press('Space', ' '))
  await waitFor(() => expect(board.sent).toHaveLength(1))
  expect(board.sent[0]).toMatchObject({ place: { horizon: 'now', after: 'alpha-one', before: 'alpha-two' } })
})

it('[BD13] changes the lane alone where lanes are ordered by score', async () => {
  const board = renderBoard(lanes, ({ view }) => view.setState({ laneOrder: 'score' }))
  await pickUp('one')
  act(() => press('ArrowRight'))
  act(() => press('Space', ' '))
  await waitFor(() =>
    expect(board.sent).toEqual([{ kind: 'move-feature', featureId: 'one', place: { horizon: 'next', after: 'four', before: null } }]),
  )
  expect(await screen.findByText('Moved one to Next; its place there follows from its score')).toBeDefined()
  await pickUp('two')
  act(() => press('ArrowUp'))
  act(() => press('Space', ' '))
  await waitFor(() => expect(said()).toBe('The lane is ordered by score, so the card keeps its place.'))
  expect(board.sent).toHaveLength(1)
})

it('[BD19] moves a card from its menu, and to an exact position', async () => {
  const board = renderBoard(lanes)
  act(() => card('one').focus())
  press('KeyM', 'm')
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Down' }))
  expect(board.sent).toEqual([{ kind: 'move-feature', featureId: 'one', place: { horizon: 'now', after: 'two', before: 'three' } }])
  await waitFor(() => expect(screen.queryByRole('menu')).toBeNull())
  await waitFor(() => expect(document.activeElement).toBe(card('one')))
  press('KeyM', 'm')
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Now' }))
  fireEvent.click(await screen.findByRole('menuitem', { name: /^Position/ }))
  const field = await screen.findByRole('textbox', { name: 'Position' })
  fireEvent.change(field, { target: { value: '3' } })
  fireEvent.click(screen.getByRole('button', { name: 'Move' }))
  expect(titlesIn('Now')).toEqual(['two', 'three', 'one'])
})

it('[BD20] offers to undo a move and a deletion', async () => {
  const board = renderBoard(lanes)
  await pickUp('one')
  act(() => press('ArrowDown'))
  act(() => press('Space', ' '))
  fireEvent.click(await screen.findByRole('button', { name: /^Undo/ }))
  expect(board.undone()).toBe(1)
  act(() => card('four').focus())
  act(() => press('Delete'))
  expect(titlesIn('Next')).toEqual([])
  await screen.findByText('Deleted four')
  fireEvent.click(screen.getByRole('button', { name: /^Undo/ }))
  await waitFor(() => expect(titlesIn('Next')).toEqual(['four']))
})

it('[BD21] tells in a sentence why a change was refused', async () => {
  const board = renderBoard(lanes)
  act(() => card('one').focus())
  act(() => press('KeyE', 'e'))
  const field = screen.getByRole('textbox', { name: 'Title' })
  fireEvent.change(field, { target: { value: 'x'.repeat(5000) } })
  act(() => press('Enter'))
  await waitFor(() => expect(board.sent).toHaveLength(1))
  expect(titlesIn('Now')).toEqual(['one', 'two', 'three'])
  expect(await screen.findByText(/title/i, { selector: 'p' })).toBeDefined()
})

function stops(): readonly (string | null)[] {
  return [...document.querySelectorAll('[data-handle][tabindex="0"]')].map((button) => button.textContent)
}

it('[BD22] holds one tab stop, on the card that was focused last while it is shown', () => {
  const board = renderBoard(lanes)
  expect(stops()).toEqual(['one'])
  act(() => card('three').focus())
  expect(stops()).toEqual(['three'])
  act(() => board.stores.view.setState({ filter: { ...noFilter, text: 'four' } }))
  expect(stops()).toEqual(['four'])
})

it('[BD23] walks from card to card', async () => {
  renderBoard(lanes)
  act(() => card('one').focus())
  for (const [code, title] of [
    ['ArrowDown', 'two'],
    ['End', 'three'],
    ['ArrowRight', 'four'],
    ['KeyK', 'three'],
    ['KeyJ', 'four'],
    ['ArrowLeft', 'one'],
  ] as const) {
    act(() => press(code, code.startsWith('Key') ? code.slice(3).toLowerCase() : code))
    await waitFor(() => expect(document.activeElement?.textContent).toBe(title))
  }
})

it('[BD24] opens, renames and adds by key', async () => {
  const board = renderBoard(lanes)
  act(() => card('two').focus())
  act(() => press('Enter'))
  expect(board.opened).toEqual(['two'])
  act(() => press('KeyE', 'e'))
  expect(board.shown.editing).toBe('two')
  fireEvent.change(screen.getByRole('textbox', { name: 'Title' }), { target: { value: 'Second' } })
  act(() => press('Enter'))
  await waitFor(() => expect(document.activeElement).toBe(card('Second')))
  expect(board.shown.editing).toBeNull()
  act(() => press('KeyC', 'c'))
  const field = await screen.findByRole('textbox', { name: 'Add feature to Now' })
  for (const title of ['alpha', 'beta']) {
    fireEvent.change(field, { target: { value: title } })
    fireEvent.keyDown(field, { key: 'Enter' })
  }
  expect(titlesIn('Now')).toEqual(['alpha', 'beta', 'one', 'Second', 'three'])
  expect(said()).toBe('Added beta to Now.')
})

it('[BD26] gives a reader who may not write nothing that would change anything', () => {
  const board = renderBoard(lanes, ({ connection }) => connection.setState({ canWrite: false }))
  act(() => card('one').focus())
  for (const [code, key] of [
    ['Space', ' '],
    ['KeyE', 'e'],
    ['KeyM', 'm'],
    ['KeyC', 'c'],
    ['Delete', 'Delete'],
  ] as const)
    act(() => press(code, key))
  expect(screen.queryByRole('textbox')).toBeNull()
  expect(screen.queryByRole('menu')).toBeNull()
  expect(screen.queryByRole('button', { name: /^Add|^More/ })).toBeNull()
  expect([board.sent, said()]).toEqual([[], ''])
  act(() => press('Enter'))
  expect(board.opened).toEqual(['one'])
})

it('[BD3] tells the load of a lane whatever the filter hides, and that it is over in a word', () => {
  const board = renderBoard(lanes)
  act(() =>
    board.remote(
      { kind: 'estimate-feature', featureId: id('one'), criterion: 'effort', value: 30 },
      { kind: 'estimate-feature', featureId: id('two'), criterion: 'effort', value: 8 },
      { kind: 'set-capacity', horizon: 'now', personDays: 36 },
    ),
  )
  act(() => board.stores.view.setState({ filter: { ...noFilter, text: 'one' } }))
  expect(screen.getByRole('meter', { name: /Now/ }).getAttribute('aria-valuetext')).toBe('Over: 38 / 36 d')
  expect(screen.getByText('1 of 3')).toBeDefined()
})

it('[BD9] says what an empty lane is for, or that the filter hides its cards', () => {
  const board = renderBoard(lanes)
  expect(screen.getByText('What is wanted, without a date.')).toBeDefined()
  act(() => board.stores.view.setState({ filter: { ...noFilter, text: 'nothing at all' } }))
  expect(screen.getAllByText('Nothing here matches the filter.')).toHaveLength(3)
})

it('[BD27] flags the card that somebody else edits with their name', () => {
  const board = renderBoard(lanes)
  const mara = asId<UserId>('mara')
  act(() => board.stores.presence.setState({ visitors: [{ clientId: 7, userId: mara, name: 'Mara Jansen', editing: 'two' }] }))
  const row = card('two').closest('li')
  expect(row).not.toBeNull()
  expect(within(row as HTMLElement).getByText('Mara is editing')).toBeDefined()
  expect(screen.getAllByText(/is editing/)).toHaveLength(1)
})

it('[BD31] gives the focus to the card of a feature that was closed, or else to the tab stop', async () => {
  const board = renderBoard(lanes)
  act(() => board.beside(id('four')))
  act(() => board.beside(null))
  await waitFor(() => expect(document.activeElement).toBe(card('four')))
  act(() => board.beside(id('gone')))
  act(() => card('four').blur())
  act(() => board.beside(null))
  await waitFor(() => expect(document.activeElement).toBe(card('four')))
})

it('[BD31] leaves the focus alone where it is not lost', () => {
  const board = renderBoard(lanes)
  act(() => board.beside(id('four')))
  act(() => card('one').focus())
  act(() => board.beside(null))
  expect(document.activeElement).toBe(card('one'))
})

it('[BD24] gives the focus back to the lane when nothing was added to an empty board', async () => {
  renderBoard({})
  act(() => press('c'))
  act(() => press('Escape'))
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Add feature to Now' })))
})

it('[BD33] obeys the keys that need no card while the focus lies around the board', () => {
  const board = renderBoard(lanes)
  const around = screen.getByRole('region', { name: 'Board' }).parentElement
  around?.setAttribute('tabindex', '-1')
  fireEvent.click(card('one'), { metaKey: true })
  act(() => around?.focus())
  act(() => press('Escape'))
  expect(board.stores.view.getState().selection.size).toBe(0)
  act(() => press('c'))
  expect(screen.getByRole('textbox', { name: 'Add feature to Now' })).toBeDefined()
})
