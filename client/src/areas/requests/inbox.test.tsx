import type { SalesDoc } from '@parley/shared/document/sales-doc.ts'
import { asId, type RequestId } from '@parley/shared/model/ids.ts'
import { sam } from '@parley/shared/testing/builders.ts'
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { ask, calendar, payroll, renderRequests, someCustomers, triage, umbra, type RequestsUnderTest } from './requests-fixture.spec.tsx'

afterEach(cleanup)

const own = (id: string) => ({ authorId: sam, id: asId<RequestId>(id) })

/** Three requests: nine, six and two days old. */
function threeRequests(): SalesDoc {
  const sales = someCustomers()
  ask(sales, { id: 'old', text: 'Export the overtime hours to payroll', days: 9 })
  ask(sales, { id: 'middle', text: 'A quieter app at night', days: 6, words: { text: '', companyId: umbra, importance: 3 } })
  ask(sales, { id: 'young', text: 'Overtime hours into payroll, please', days: 2, words: { text: '', companyId: umbra } })
  return sales
}

function renderInbox(sales = threeRequests()): RequestsUnderTest {
  return renderRequests(sales, 'ana')
}

function press(key: string): void {
  fireEvent.keyDown(document.body, { key })
}

function shownText(): string {
  return screen.getByRole('article').textContent
}

function rows(): readonly string[] {
  return within(screen.getByRole('region', { name: 'To answer' }))
    .getAllByRole('button')
    .map((row) => row.dataset['request'] ?? '')
}

async function dialog(name: string): Promise<HTMLElement> {
  return screen.findByRole('dialog', { name })
}

it('[RS7] lists what waits, the oldest first, shows the first and walks with J and K', async () => {
  renderInbox()
  expect(rows()).toEqual(['old', 'middle', 'young'])
  expect(shownText()).toContain('Export the overtime hours')
  press('j')
  expect(shownText()).toContain('A quieter app')
  await waitFor(() => expect(document.activeElement?.textContent).toContain('A quieter app'))
  press('j')
  press('j')
  expect(shownText()).toContain('Overtime hours into payroll')
  press('k')
  expect(shownText()).toContain('A quieter app')
})

it('[RS8] links to the feature it sounds like with L and Enter, and goes on to the next', async () => {
  const { salesCommands } = renderInbox()
  press('l')
  const find = await screen.findByRole('combobox', { name: 'Link to a feature' })
  expect(screen.getByRole('option').textContent).toContain('Overtime export for payroll')
  fireEvent.keyDown(find, { key: 'Enter' })
  expect(salesCommands).toEqual([
    { kind: 'triage-request', request: own('old'), triaging: { triage: 'linked', featureId: payroll, answer: null, reason: null } },
  ])
  await waitFor(() => expect(shownText()).toContain('A quieter app'))
  expect(rows()).toEqual(['middle', 'young'])
  expect(screen.getByText('Linked to “Overtime export for payroll”.')).toBeTruthy()
})

it('[RS8] links with Alt and the number of what it may be about', () => {
  const { salesCommands } = renderInbox()
  fireEvent.keyDown(document.body, { key: '1', code: 'Digit1', altKey: true })
  expect(salesCommands).toMatchObject([{ request: own('old'), triaging: { featureId: payroll } }])
})

it('[RS9] creates a feature without a horizon from the words, and links it', async () => {
  const { commands, salesCommands } = renderInbox()
  press('c')
  const field = within(await dialog('Create a feature')).getByRole('textbox', { name: 'Title' })
  expect(field).toHaveProperty('value', 'Export the overtime hours to payroll')
  fireEvent.change(field, { target: { value: 'Payroll hours' } })
  fireEvent.keyDown(field, { key: 'Enter' })
  expect(commands).toMatchObject([{ kind: 'add-feature', featureId: 'new1', title: 'Payroll hours', place: { horizon: 'none' } }])
  expect(salesCommands).toMatchObject([{ request: own('old'), triaging: { triage: 'linked', featureId: 'new1' } }])
})

it('[RS9] takes both back with the one undo of its message', async () => {
  const { undone } = renderInbox()
  press('c')
  fireEvent.keyDown(within(await dialog('Create a feature')).getByRole('textbox', { name: 'Title' }), { key: 'Enter' })
  fireEvent.click(await screen.findByRole('button', { name: /^Undo/ }))
  expect(undone()).toBe(2)
})

it('[RS10] merges into the request that asks for the same', async () => {
  const { salesCommands } = renderInbox()
  press('m')
  const find = await screen.findByRole('combobox', { name: 'Merge into a request' })
  expect(screen.getAllByRole('option')[0]?.textContent).toContain('Overtime hours into payroll')
  fireEvent.keyDown(find, { key: 'Enter' })
  expect(salesCommands).toEqual([{ kind: 'merge-request', request: own('old'), intoId: 'young' }])
  await waitFor(() => expect(rows()).toEqual(['middle', 'young']))
})

it('[RS11] asks back; the request waits for its author then', async () => {
  const { salesCommands } = renderInbox()
  press('i')
  const field = within(await dialog('Ask back')).getByRole('textbox', { name: 'Question' })
  fireEvent.keyDown(field, { key: 'Enter', ctrlKey: true })
  expect(salesCommands).toEqual([])
  fireEvent.change(field, { target: { value: 'Which system?' } })
  fireEvent.keyDown(field, { key: 'Enter', ctrlKey: true })
  expect(salesCommands).toMatchObject([{ triaging: { triage: 'needs_info', answer: 'Which system?' } }])
  await waitFor(() => expect(rows()).toEqual(['middle', 'young']))
  expect(screen.getByRole('region', { name: 'Asked back' }).textContent).toContain('Sam Reed was asked')
})

it('[RS12] declines with a reason and with words for the customer, and offers those used before', async () => {
  const sales = threeRequests()
  ask(sales, { id: 'no', text: 'Send faxes', days: 40 })
  triage(
    sales,
    { kind: 'triage-request', request: own('no'), triaging: { triage: 'declined', answer: 'A photo works today.', reason: 'Rare' } },
    30,
  )
  const { salesCommands } = renderInbox(sales)
  press('d')
  const asked = within(await dialog('Decline the request'))
  const decline = (): void => void fireEvent.click(asked.getByRole('button', { name: /^Decline/ }))
  decline()
  fireEvent.change(asked.getByRole('textbox', { name: 'Why, for our own people' }), { target: { value: 'Nobody else asks' } })
  decline()
  expect(salesCommands).toEqual([])
  fireEvent.click(asked.getByRole('button', { name: 'A photo works today.' }))
  decline()
  expect(salesCommands).toMatchObject([
    { request: own('old'), triaging: { triage: 'declined', reason: 'Nobody else asks', answer: 'A photo works today.' } },
  ])
})

it('[RS13] answers with words for the customer', async () => {
  const { salesCommands } = renderInbox()
  press('a')
  const field = within(await dialog('Answer the request')).getByRole('textbox', { name: 'What may be said to the customer' })
  fireEvent.change(field, { target: { value: 'It is under Settings.' } })
  fireEvent.keyDown(field, { key: 'Enter', metaKey: true })
  expect(salesCommands).toMatchObject([{ triaging: { triage: 'answered', answer: 'It is under Settings.' } }])
})

it('[RS14] snoozes to a later day, and shows apart what is put off', async () => {
  const { salesCommands } = renderInbox()
  press('s')
  const asked = within(await dialog('Snooze the request'))
  fireEvent.change(asked.getByLabelText('Or till'), { target: { value: '2020-01-01' } })
  fireEvent.click(asked.getByRole('button', { name: 'Snooze' }))
  expect(salesCommands).toEqual([])
  fireEvent.change(asked.getByLabelText('Or till'), { target: { value: '2199-01-01' } })
  fireEvent.click(asked.getByRole('button', { name: 'Snooze' }))
  expect(salesCommands).toEqual([{ kind: 'snooze-request', request: own('old'), until: '2199-01-01' }])
  await waitFor(() => expect(rows()).toEqual(['middle', 'young']))
  expect(screen.getByRole('region', { name: 'Snoozed' }).textContent).toContain('back on 1 Jan 2199')
})

it('[RS15] tells how long answers take and what is overdue, and shows only that on demand', () => {
  const sales = threeRequests()
  ask(sales, { id: 'done', text: 'Send faxes', days: 20 })
  triage(sales, { kind: 'triage-request', request: own('done'), triaging: { triage: 'answered', answer: 'No.' } }, 17)
  renderInbox(sales)
  const figures = within(screen.getByLabelText('Answer guarantee'))
  expect(figures.getByText('Days to answer').nextSibling?.textContent).toBe('3')
  expect(figures.getByText('Open').nextSibling?.textContent).toBe('3')
  expect(screen.getByRole('tab', { name: /^Inbox/ }).textContent).toContain('2 overdue')
  fireEvent.click(figures.getByRole('button', { name: 'Show only the 2 overdue' }))
  const overdue = within(screen.getByRole('region', { name: 'Overdue' })).getAllByRole('button')
  expect(overdue.map((row) => row.dataset['request'])).toEqual(['old', 'middle'])
})

it('[RS15] lets product change the days within which it answers', () => {
  const { salesCommands } = renderInbox()
  const field = screen.getByRole('textbox', { name: 'Days within which product answers' })
  act(() => field.focus())
  fireEvent.change(field, { target: { value: '7' } })
  act(() => field.blur())
  expect(salesCommands).toEqual([{ kind: 'set-sales', edit: { answerWithinDays: 7 } }])
  expect(screen.getByRole('tab', { name: /^Inbox/ }).textContent).toContain('1 overdue')
})

it('[RS16] does nothing by key while a request is being written or another feature is looked for', async () => {
  const { salesCommands, stores } = renderInbox()
  act(() => stores.view.setState({ requestDraft: { featureId: calendar } }))
  const text = within(await dialog('Log a request')).getByRole('textbox', { name: 'What do they ask for?' })
  for (const key of ['j', 'd', 'l']) fireEvent.keyDown(text, { key })
  for (const place of [text, screen.getByRole('button', { name: 'Cancel' })])
    fireEvent.keyDown(place, { key: '1', code: 'Digit1', altKey: true })
  expect(screen.queryByRole('dialog', { name: 'Decline the request' })).toBeNull()
  expect(salesCommands).toEqual([])
})

it('[RS17] draws a page of a long list and more on demand', () => {
  const sales = someCustomers()
  for (let at = 0; at < 130; at += 1) ask(sales, { id: `r${at}`, text: `Ask ${at}`, days: 1 })
  renderInbox(sales)
  expect(rows().filter((id) => id !== '')).toHaveLength(100)
  fireEvent.click(screen.getByRole('button', { name: 'Show more (30 left)' }))
  expect(rows()).toHaveLength(130)
})

it('[RS18] says that the inbox is empty', () => {
  renderInbox(someCustomers())
  expect(screen.getByText(/The inbox is empty/)).toBeTruthy()
})
