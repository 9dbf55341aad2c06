import { applyAll, aPlanWith, contextOf, featureId, sam } from '@parley/shared/testing/builders.ts'
import type { PlanDoc } from '@parley/shared/document/plan-doc.ts'
import { asId, type CommentId } from '@parley/shared/model/ids.ts'
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { FeaturePanel } from './feature-panel.tsx'
import { openWorkbench, type OpenedWorkbench } from '../../testing/open-workbench.tsx'

const f1 = featureId('dark-mode')
const onClose = vi.fn<() => void>()
const onStep = vi.fn<(direction: 1 | -1) => void>()
afterEach(() => {
  cleanup()
  onClose.mockClear()
  onStep.mockClear()
})

it('[FP14] writes the status, the horizon and the title, each with one command', async () => {
  const { commands } = open()
  await pick('Status: Idea', 'Planned')
  await pick('Horizon: Now', 'Later')
  fireEvent.click(screen.getByRole('button', { name: 'dark-mode' }))
  const field = screen.getByRole('textbox', { name: 'Title' })
  fireEvent.change(field, { target: { value: 'Night mode' } })
  fireEvent.keyDown(field, { key: 'Enter' })
  expect(commands).toEqual([
    { kind: 'edit-feature', featureId: f1, edit: { status: 'planned' } },
    { kind: 'move-feature', featureId: f1, place: { horizon: 'later', after: featureId('last'), before: null } },
    { kind: 'edit-feature', featureId: f1, edit: { title: 'Night mode' } },
  ])
})

it('[FP15] tells others that the title is being edited, and for no longer', () => {
  const { shown } = open()
  fireEvent.click(screen.getByRole('button', { name: 'dark-mode' }))
  expect(shown).toEqual([{ editing: f1 }])
  fireEvent.keyDown(screen.getByRole('textbox', { name: 'Title' }), { key: 'Escape' })
  expect(shown).toEqual([{ editing: f1 }, { editing: null }])
})

it('[FP29] leaves a field with Escape for the panel, and drops nothing that was written', () => {
  open()
  const field = screen.getByRole('textbox', { name: 'Comment' })
  fireEvent.change(field, { target: { value: 'Half a thought' } })
  act(() => field.focus())
  fireEvent.keyDown(field, { key: 'Escape' })
  expect(document.activeElement).toBe(screen.getByRole('complementary', { name: 'dark-mode' }))
  expect(field).toHaveProperty('value', 'Half a thought')
})

it('[FP16] asks for the criteria of the chosen method and keeps an estimate within its scale', async () => {
  const { commands, stores } = open()
  expect(screen.getAllByText('Missing').length).toBe(4)
  expect(screen.getByText('No score yet')).toBeTruthy()
  for (const [name, value] of [
    ['Reach', '1000'],
    ['Confidence', '250'],
    ['Effort', '20'],
  ] as const) {
    fireEvent.click(screen.getByRole('button', { name: new RegExp(`^${name}`) }))
    const field = await screen.findByRole('textbox', { name: new RegExp(`^${name}`) })
    fireEvent.change(field, { target: { value } })
    fireEvent.click(screen.getByRole('button', { name: 'Done' }))
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Done' })).toBeNull())
  }
  fireEvent.click(screen.getByRole('button', { name: /^Impact/ }))
  fireEvent.click(await screen.findByRole('radio', { name: '2' }))
  const { estimates } = stores.plan.getState().features.get(f1) ?? {}
  expect(estimates).toEqual({ reach: 1000, impact: 2, confidence: 100, effort: 20 })
  expect(commands.length).toBe(4)
  expect(screen.getByRole('button', { name: /RICE/ }).textContent).toContain('1st of 4')
  expect(screen.getByRole('button', { name: /RICE/ }).getAttribute('aria-description')).toContain('1,000 × 2 × 100 %')
})

it('[FP28] keeps an estimate on Enter and drops it on Escape', async () => {
  const { commands } = open()
  for (const key of ['Escape', 'Enter']) {
    fireEvent.click(screen.getByRole('button', { name: /^Reach/ }))
    const field = await screen.findByRole('textbox', { name: /^Reach/ })
    fireEvent.change(field, { target: { value: '50' } })
    if (key === 'Escape') fireEvent.keyDown(field, { key })
    else fireEvent.submit(field)
    await waitFor(() => expect(screen.queryByRole('textbox', { name: /^Reach/ })).toBeNull())
    expect(commands.length).toBe(key === 'Escape' ? 0 : 1)
  }
})

it('[FP17] folds settled threads, and brings them back', async () => {
  const plan = aPlan()
  say(plan, 'c1', 'Is this done?')
  say(plan, 'c2', 'Still open')
  const { commands } = open(plan)
  await tab('Comments')
  const [first] = screen.getAllByRole('button', { name: 'Resolve' })
  if (first === undefined) throw new Error('no thread is open')
  fireEvent.click(first)
  expect(screen.queryByText('Is this done?')).toBeNull()
  expect(screen.getByText('Still open')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '1 resolved' }))
  expect(screen.getByText('Is this done?')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Reopen' }))
  expect(screen.queryByRole('button', { name: '1 resolved' })).toBeNull()
  expect(commands.map((command) => command.kind)).toEqual(['resolve-thread', 'resolve-thread'])
})

it('[FP18] lets people change and delete their own comments alone, and take a deletion back', async () => {
  const plan = aPlan()
  say(plan, 'c1', 'Not yours')
  applyAll(plan, [{ kind: 'add-comment', commentId: asId<CommentId>('c2'), featureId: f1, threadId: null, body: 'Mine', mentions: [] }])
  open(plan)
  await tab('Comments')
  const [theirs, own] = screen.getAllByRole('article')
  if (theirs === undefined || own === undefined) throw new Error('both comments should be there')
  expect(within(theirs).queryByRole('button', { name: 'More' })).toBeNull()
  fireEvent.click(within(own).getByRole('button', { name: 'More' }))
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Delete' }))
  expect(screen.queryByText('Mine')).toBeNull()
  fireEvent.click(await screen.findByRole('button', { name: 'Undo' }))
  expect(screen.getByText('Mine')).toBeTruthy()
})

it('[FP19] draws a comment as text: markup stays words, and a link leads out without telling from where', async () => {
  const plan = aPlan()
  say(plan, 'c1', '<img src=x onerror=alert(1)> see https://example.com/a')
  open(plan)
  await tab('Comments')
  expect(screen.getByText(/<img src=x onerror=alert\(1\)>/)).toBeTruthy()
  const link = screen.getByRole('link')
  expect([link.getAttribute('href'), link.getAttribute('rel')]).toEqual(['https://example.com/a', 'noopener noreferrer'])
})

it('[FP20] says that a feature was deleted, and restores it', () => {
  const plan = aPlan()
  applyAll(plan, [{ kind: 'delete-feature', featureId: f1 }])
  open(plan)
  expect(screen.getByText('This feature was deleted.')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Restore' }))
  expect(screen.queryByText('This feature was deleted.')).toBeNull()
})

it('[FP20] closes when its feature is deleted here, and offers to undo', async () => {
  const { stores } = open()
  fireEvent.click(screen.getByRole('button', { name: 'More' }))
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Delete feature' }))
  expect(onClose).toHaveBeenCalledTimes(1)
  expect(stores.plan.getState().features.get(f1)?.deletedAt).not.toBeNull()
  fireEvent.click(await screen.findByRole('button', { name: 'Undo' }))
  expect(stores.plan.getState().features.get(f1)?.deletedAt).toBeNull()
})

it('[FP21] offers those who may only read nothing that changes anything', async () => {
  const plan = aPlan()
  say(plan, 'c1', 'Look')
  const { stores } = open(plan, (opened) => opened.stores.connection.setState({ canWrite: false }))
  expect(stores.connection.getState().canWrite).toBe(false)
  expect(screen.getAllByRole('button').map((button) => button.getAttribute('aria-label') ?? button.textContent)).toEqual([
    'Previous feature',
    'Next feature',
    'Copy link',
    'Close',
    expect.stringContaining('RICE'),
  ])
  expect(screen.queryByRole('combobox')).toBeNull()
  expect(screen.queryByRole('textbox', { name: 'Comment' })).toBeNull()
  await tab('Comments')
  expect(screen.getByText('Look')).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Resolve' })).toBeNull()
})

it('[FP22] steps with J and K, but not while somebody types', () => {
  open()
  fireEvent.keyDown(document.body, { key: 'j' })
  fireEvent.keyDown(document.body, { key: 'k' })
  fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true })
  fireEvent.keyDown(screen.getByRole('textbox', { name: 'Comment' }), { key: 'j' })
  expect(onStep.mock.calls).toEqual([[1], [-1]])
})

it('[FP23] shows who else has the feature open, each once and not oneself', () => {
  const { stores } = open()
  const view = { screen: 'board', featureId: f1 }
  act(() =>
    stores.presence.setState({
      visitors: [
        { clientId: 1, userId: 'sam', name: 'Sam Reed', view },
        { clientId: 2, userId: 'sam', name: 'Sam Reed', view },
        { clientId: 3, userId: 'ana', name: 'Ana Kovač', view },
        { clientId: 4, userId: 'ann', name: 'Ann', view: { screen: 'board', featureId: 'other' } },
      ],
    }),
  )
  const stack = screen.getByRole('list', { name: 'Also looking at this' })
  expect(
    within(stack)
      .getAllByRole('img')
      .map((avatar) => avatar.getAttribute('aria-label')),
  ).toEqual(['Sam Reed'])
})

it('[FP24] says so when the address names a feature that is not on this roadmap', () => {
  const { Around } = openWorkbench(aPlan())
  render(<FeaturePanel roadmapId="r1" featureId={featureId('elsewhere')} onClose={onClose} onStep={onStep} />, { wrapper: Around })
  expect(screen.getByText(/not on this roadmap/)).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Close' }))
  expect(onClose).toHaveBeenCalledTimes(1)
})

function aPlan(): PlanDoc {
  return aPlanWith({ now: ['dark-mode', 'second'], later: ['first', 'last'] })
}

function say(plan: PlanDoc, id: string, body: string): void {
  applyAll(
    plan,
    [{ kind: 'add-comment', commentId: asId<CommentId>(id), featureId: f1, threadId: null, body, mentions: [] }],
    contextOf(sam, body.length),
  )
}

function open(plan = aPlan(), before: (opened: OpenedWorkbench) => void = () => undefined): OpenedWorkbench {
  const opened = openWorkbench(plan)
  before(opened)
  render(<FeaturePanel roadmapId="r1" featureId={f1} onClose={onClose} onStep={onStep} />, { wrapper: opened.Around })
  return opened
}

async function pick(trigger: string, entry: string): Promise<void> {
  fireEvent.click(await screen.findByRole('button', { name: trigger, expanded: false }))
  fireEvent.click(await screen.findByRole('menuitemradio', { name: entry }))
}

async function tab(name: string): Promise<void> {
  fireEvent.click(screen.getByRole('tab', { name: new RegExp(`^${name}`) }))
  await screen.findByRole('tabpanel')
}
