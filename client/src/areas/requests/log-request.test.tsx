import { asId, type CallId } from '@parley/shared/model/ids.ts'
import { applyAllSales } from '@parley/shared/testing/builders.ts'
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { acme, acmeDeal, ask, payroll, renderRequests, someCustomers, umbra, type RequestsUnderTest } from './requests-fixture.spec.tsx'
import type { SalesDoc } from '@parley/shared/document/sales-doc.ts'

afterEach(cleanup)

interface Begun extends RequestsUnderTest {
  readonly dialog: HTMLElement
  readonly text: HTMLTextAreaElement
}

async function begin(sales: SalesDoc = someCustomers(), person: 'ana' | 'sam' = 'sam'): Promise<Begun> {
  const opened = renderRequests(sales, person)
  return { ...opened, ...(await again(opened)) }
}

async function again({ stores }: RequestsUnderTest): Promise<Pick<Begun, 'dialog' | 'text'>> {
  act(() => stores.view.setState({ requestDraft: { featureId: null } }))
  const dialog = await screen.findByRole('dialog', { name: 'Log a request' })
  const text = within(dialog).getByRole<HTMLTextAreaElement>('textbox', { name: 'What do they ask for?' })
  await waitFor(() => expect(document.activeElement).toBe(text))
  return { dialog, text }
}

function say(text: HTMLElement, words: string): void {
  fireEvent.change(text, { target: { value: words } })
}

function send(from: HTMLElement): void {
  fireEvent.keyDown(from, { key: 'Enter', ctrlKey: true })
}

async function choose(dialog: HTMLElement, name: string): Promise<void> {
  const field = within(dialog).getByRole('combobox', { name: 'Company' })
  act(() => field.focus())
  fireEvent.input(field, { target: { value: name }, inputType: 'insertText' })
  await screen.findByRole('option', { name: new RegExp(`^${name}`) })
  fireEvent.keyDown(field, { key: 'Enter' })
  await waitFor(() => expect(field).toHaveProperty('value', name))
}

it('[RS1] logs a request with its company, deal, importance and day by keys alone', async () => {
  const { dialog, text, salesCommands } = await begin()
  say(text, ' Hours to payroll ')
  await choose(dialog, 'Acme Rail')
  const radios = within(dialog).getAllByRole('radio')
  act(() => radios[1]?.focus())
  fireEvent.keyDown(radios[1] ?? dialog, { key: '3' })
  fireEvent.change(within(dialog).getByLabelText('Needed by'), { target: { value: '2027-03-01' } })
  send(within(dialog).getByLabelText('Needed by'))
  expect(salesCommands).toEqual([
    {
      kind: 'log-request',
      requestId: 'new1',
      words: {
        text: 'Hours to payroll',
        companyId: acme,
        dealId: acmeDeal,
        importance: 3,
        neededBy: '2027-03-01',
        aboutFeatureId: null,
      },
    },
  ])
  await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Log a request' })).toBeNull())
})

it('[RS1] says that the words are missing, and logs nothing', async () => {
  const { text, salesCommands } = await begin()
  send(text)
  expect(screen.getByText('Say what they ask for.')).toBeTruthy()
  expect([text.getAttribute('aria-invalid'), salesCommands]).toEqual(['true', []])
})

it('[RS2] adds a company for a name that is not known, in the same step', async () => {
  const { dialog, text, salesCommands } = await begin()
  say(text, 'Hours to payroll')
  await choose(dialog, 'Halden')
  send(text)
  expect(salesCommands).toMatchObject([
    { kind: 'add-company', companyId: 'new1', edit: { name: 'Halden', kind: 'prospect', ownerId: 'sam' } },
    { kind: 'log-request', requestId: 'new2', words: { companyId: 'new1', dealId: null } },
  ])
})

it('[RS3] starts with the company of the last request of this tab', async () => {
  const opened = await begin()
  say(opened.text, 'One')
  await choose(opened.dialog, 'Umbra')
  send(opened.text)
  const { dialog, text } = await again(opened)
  expect(within(dialog).getByRole('combobox', { name: 'Company' })).toHaveProperty('value', 'Umbra')
  say(text, 'Two')
  send(text)
  expect(opened.salesCommands).toMatchObject([{ words: { companyId: umbra } }, { words: { text: 'Two', companyId: umbra } }])
})

it('[RS3] starts with the company and the deal of the call this tab is in', async () => {
  const sales = someCustomers()
  const callId = asId<CallId>('call')
  applyAllSales(sales, [{ kind: 'start-call', callId, title: 'Acme', companyId: acme, dealId: acmeDeal }])
  const opened = renderRequests(sales, 'sam')
  opened.stores.view.setState({ lastCompanyId: umbra })
  opened.stores.call.setState({ callId })
  const { text } = await again(opened)
  say(text, 'One')
  send(text)
  expect(opened.salesCommands).toMatchObject([{ words: { companyId: acme, dealId: acmeDeal } }])
})

it('[RS4] shows the features that the words may be about, where they stand and what may be said', async () => {
  const { dialog, text } = await begin()
  say(text, 'they want overtime in payroll')
  const found = within(within(dialog).getByRole('region', { name: 'Is it one of these?' })).getAllByRole('button')
  expect(found.map(({ textContent }) => textContent)).toEqual([expect.stringMatching(/Overtime export for payroll.*Now.*May be mentioned/)])
  say(text, 'zebra')
  expect(within(dialog).queryByRole('region', { name: 'Is it one of these?' })).toBeNull()
})

it('[RS5] makes the request evidence for the feature chosen by Alt and a digit, and shows the sentence that may be said', async () => {
  const { dialog, text, salesCommands } = await begin()
  say(text, 'overtime in payroll')
  fireEvent.keyDown(text, { key: '¡', code: 'Digit1', altKey: true })
  const chosen = within(dialog).getByRole('region', { name: 'Counts as evidence for' })
  expect(within(chosen).getByText(/Overtime export for payroll.*plans may change/)).toBeTruthy()
  expect(within(chosen).getByRole('button', { name: 'Copy sentence' })).toBeTruthy()
  send(text)
  expect(salesCommands).toMatchObject([{ words: { aboutFeatureId: payroll } }])
})

it('[RS5] goes down into the list with the arrow, and a choice can be taken back', async () => {
  const { dialog, text, salesCommands } = await begin()
  say(text, 'shifts in the calendar')
  text.setSelectionRange(text.value.length, text.value.length)
  fireEvent.keyDown(text, { key: 'ArrowDown' })
  const first = within(dialog).getByRole('button', { name: /Calendar feed/ })
  expect(document.activeElement).toBe(first)
  fireEvent.keyDown(first, { key: 'ArrowUp' })
  expect(document.activeElement).toBe(text)
  fireEvent.click(first)
  fireEvent.click(within(dialog).getByRole('button', { name: 'Not about “Calendar feed for shifts”' }))
  send(text)
  expect(salesCommands).toMatchObject([{ words: { aboutFeatureId: null } }])
})

it('[RS6] offers to reaffirm my open request of the same company instead of a second one', async () => {
  const sales = someCustomers()
  ask(sales, { id: 'r1', text: 'Export the overtime hours to payroll', days: 12 })
  ask(sales, { id: 'r2', text: 'Export the overtime hours to payroll', days: 12, words: { text: '', companyId: umbra } })
  const { dialog, text, salesCommands } = await begin(sales)
  say(text, 'overtime hours export for payroll')
  expect(within(dialog).queryByText(/You logged this/)).toBeNull()
  await choose(dialog, 'Acme Rail')
  fireEvent.click(await within(dialog).findByRole('button', { name: 'Reaffirm that one' }))
  expect(salesCommands).toEqual([{ kind: 'reaffirm-request', request: { authorId: 'sam', id: 'r1' } }])
  await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Log a request' })).toBeNull())
})

it('[RS6] tells of a colleague’s request, which only they can reaffirm', async () => {
  const sales = someCustomers()
  ask(sales, { id: 'r1', text: 'Export the overtime hours to payroll', days: 12 })
  const { dialog, text } = await begin(sales, 'ana')
  await choose(dialog, 'Acme Rail')
  say(text, 'overtime hours export for payroll')
  expect(within(dialog).getByText(/Sam Reed logged this for them/)).toBeTruthy()
  expect(within(dialog).queryByRole('button', { name: 'Reaffirm that one' })).toBeNull()
})
