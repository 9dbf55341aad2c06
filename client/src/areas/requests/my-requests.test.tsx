import { asId, type RequestId } from '@parley/shared/model/ids.ts'
import { sam } from '@parley/shared/testing/builders.ts'
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { acme, ask, payroll, renderRequests, someCustomers, triage, umbra } from './requests-fixture.spec.tsx'

afterEach(cleanup)

const own = (id: string) => ({ authorId: sam, id: asId<RequestId>(id) })

function cards(): readonly HTMLElement[] {
  return within(screen.getByRole('list', { name: 'My requests' })).getAllByRole('article')
}

it('[RS19] tells of each of my requests what the customer may hear, with words to copy', () => {
  const sales = someCustomers()
  ask(sales, { id: 'new', text: 'New', days: 1, words: { text: '', aboutFeatureId: payroll } })
  ask(sales, { id: 'linked', text: 'Linked', days: 2 })
  ask(sales, { id: 'no', text: 'Declined', days: 3 })
  ask(sales, { id: 'merged', text: 'Merged', days: 4 })
  triage(sales, { kind: 'triage-request', request: own('linked'), triaging: { triage: 'linked', featureId: payroll } }, 1)
  triage(
    sales,
    { kind: 'triage-request', request: own('no'), triaging: { triage: 'declined', answer: 'We do not plan it.', reason: 'Rare' } },
    1,
  )
  const { opened } = renderRequests(sales, 'sam')
  const told = cards().map((card) => card.textContent)
  expect(told[0]).toContain('Received')
  expect(told[0]).not.toContain('Copy')
  expect(told[1]).toMatch(/Planned.*Overtime export for payroll.*plans may change.*Copy/)
  expect(told[2]).toMatch(/Not planned.*We do not plan it\..*Copy/)
  expect(told[2]).not.toContain('Rare')
  expect(told[3]).toContain('Received')
  fireEvent.click(screen.getAllByRole('button', { name: 'Overtime export for payroll' })[0] ?? document.body)
  expect(opened).toEqual([payroll])
})

it('[RS20] reaffirms, edits and withdraws my requests', async () => {
  const sales = someCustomers()
  ask(sales, { id: 'r1', text: 'Hours to payroll', days: 30 })
  const { salesCommands } = renderRequests(sales, 'sam')
  fireEvent.click(screen.getByRole('button', { name: 'Reaffirm' }))
  fireEvent.click(screen.getByRole('button', { name: 'Edit' }))
  const dialog = await screen.findByRole('dialog', { name: 'Edit the request' })
  const text = within(dialog).getByRole('textbox', { name: 'What do they ask for?' })
  fireEvent.change(text, { target: { value: 'Hours to DATEV' } })
  fireEvent.keyDown(text, { key: 'Enter', ctrlKey: true })
  await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Edit the request' })).toBeNull())
  fireEvent.click(screen.getByRole('button', { name: 'Withdraw' }))
  expect(salesCommands).toMatchObject([
    { kind: 'reaffirm-request', request: own('r1') },
    { kind: 'edit-request', request: own('r1'), words: { text: 'Hours to DATEV', companyId: acme } },
    { kind: 'withdraw-request', request: own('r1'), withdrawn: true },
  ])
  expect(screen.getByText('No requests yet. Press R in any call.')).toBeTruthy()
})

it('[RS21] puts what product asks me first, and my reply brings the request back to the inbox', async () => {
  const sales = someCustomers()
  ask(sales, { id: 'newer', text: 'Newer', days: 1 })
  ask(sales, { id: 'asked', text: 'AI planning', days: 9, words: { text: '', companyId: umbra } })
  triage(sales, { kind: 'triage-request', request: own('asked'), triaging: { triage: 'needs_info', answer: 'Which decision?' } }, 8)
  const { salesCommands } = renderRequests(sales, 'sam')
  const [first] = cards()
  expect(first?.textContent).toMatch(/AI planning.*Ana Kovač asks: Which decision\?/)
  expect(first?.textContent).not.toContain('Copy')
  fireEvent.click(screen.getByRole('button', { name: 'Reply' }))
  const dialog = await screen.findByRole('dialog', { name: 'Reply to product' })
  const text = within(dialog).getByRole('textbox', { name: 'What do they ask for?' })
  fireEvent.change(text, { target: { value: 'AI planning: who takes over a shift' } })
  fireEvent.keyDown(text, { key: 'Enter', ctrlKey: true })
  expect(salesCommands.map(({ kind }) => kind)).toEqual(['edit-request', 'reaffirm-request'])
  await waitFor(() => expect(screen.queryByText(/Which decision/)).toBeNull())
})

it('[RS22] offers sales no inbox and nothing of triage, on no request', () => {
  const sales = someCustomers()
  ask(sales, { id: 'r1', text: 'Hours to payroll', days: 30 })
  renderRequests(sales, 'sam', '?tab=all&request=r1')
  expect(screen.queryByRole('tab', { name: /^Inbox/ })).toBeNull()
  expect(screen.getByRole('article').textContent).toContain('Hours to payroll')
  expect(screen.queryByRole('toolbar', { name: 'Triage' })).toBeNull()
  fireEvent.keyDown(document.body, { key: 'd' })
  expect(screen.queryByRole('dialog')).toBeNull()
})

it('[RS23] opens the request that the address names, and filters all by words and state', async () => {
  const sales = someCustomers()
  ask(sales, { id: 'r1', text: 'Hours to payroll', days: 30 })
  ask(sales, { id: 'r2', text: 'A quieter app', days: 3, words: { text: '', companyId: umbra } })
  ask(sales, { id: 'r3', text: 'Send faxes', days: 4, words: { text: '', companyId: umbra } })
  triage(sales, { kind: 'triage-request', request: own('r3'), triaging: { triage: 'declined', answer: 'No.', reason: 'Rare' } }, 2)
  renderRequests(sales, 'ana', '?request=r3')
  expect(screen.getByRole('article').textContent).toMatch(/Send faxes.*Rare.*Not planned.*No\./)
  expect(bodyRows()).toEqual(['A quieter app', 'Send faxes', 'Hours to payroll'])
  fireEvent.change(screen.getByRole('searchbox', { name: 'Filter by words' }), { target: { value: 'umbra qui' } })
  expect(bodyRows()).toEqual(['A quieter app'])
  fireEvent.change(screen.getByRole('searchbox', { name: 'Filter by words' }), { target: { value: '' } })
  fireEvent.click(screen.getByRole('combobox', { name: 'State' }))
  const declined = await screen.findByRole('option', { name: 'Declined' })
  fireEvent.pointerDown(declined)
  fireEvent.mouseMove(declined)
  fireEvent.click(declined)
  await waitFor(() => expect(bodyRows()).toEqual(['Send faxes']))
  fireEvent.change(screen.getByRole('searchbox', { name: 'Filter by words' }), { target: { value: 'zebra' } })
  fireEvent.click(screen.getByRole('button', { name: 'Clear the filter' }))
  expect(bodyRows()).toHaveLength(3)
  fireEvent.click(screen.getByRole('button', { name: 'Hours to payroll' }))
  await waitFor(() => expect(screen.getByRole('article').textContent).toContain('Hours to payroll'))
})

function bodyRows(): readonly string[] {
  return within(screen.getByRole('table'))
    .getAllByRole('button')
    .map(({ textContent }) => textContent)
}

it('[RS24] offers nothing that writes while nothing can be written', () => {
  const { stores } = renderRequests(someCustomers(), 'sam')
  act(() => stores.connection.setState({ canWrite: false }))
  expect(screen.queryByRole('button', { name: /Log a request/ })).toBeNull()
})
