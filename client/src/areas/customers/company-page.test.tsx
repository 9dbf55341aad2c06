import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeAll, expect, it } from 'vitest'
import { acme, choose, openCustomers, rollout } from './customers-fixture.spec.tsx'

beforeAll(() => Promise.all([import('../../ui/toast-region.tsx'), import('../../ui/menu-popup.tsx')]))
afterEach(cleanup)

const search = '?company=acme'

function write(name: string, value: string, inside: HTMLElement = document.body): HTMLElement {
  const field = within(inside).getByLabelText(name)
  fireEvent.focus(field)
  fireEvent.change(field, { target: { value } })
  return field
}

async function pick(deal: string, entry: string): Promise<void> {
  fireEvent.click(screen.getByRole('button', { name: `Change ${deal}` }))
  fireEvent.click(await screen.findByRole('menuitem', { name: entry }))
}

it('[CU8] writes each fact as it is changed', async () => {
  const { salesCommands } = openCustomers({ search })
  await choose('Kind', 'Partner')
  await choose('Tier', 'Tier 1')
  fireEvent.blur(write('Pays a year (ARR)', '12000.5'))
  await choose('Currency of Pays a year (ARR)', 'USD')
  fireEvent.keyDown(write('Segment', ' Mid-market '), { key: 'Enter' })
  fireEvent.blur(write('Renewal', '2027-01-31'))
  expect(salesCommands.map((command) => ('edit' in command ? command.edit : command))).toEqual([
    { kind: 'partner' },
    { tier: 1 },
    { arr: { amount: 1_200_050, currency: 'EUR' } },
    { arr: { amount: 1_200_050, currency: 'USD' } },
    { segment: 'Mid-market' },
    { renewal: '2027-01-31' },
  ])
})

it('[CU8] takes back what was typed on Escape, and clears what is emptied', () => {
  const { salesCommands } = openCustomers({ search })
  const field = write('Segment', 'Other')
  fireEvent.keyDown(field, { key: 'Escape' })
  fireEvent.blur(field)
  expect([salesCommands, screen.getByLabelText<HTMLInputElement>('Segment').value]).toEqual([[], 'Enterprise'])
  fireEvent.blur(write('Segment', ''))
  expect(salesCommands).toEqual([{ kind: 'edit-company', companyId: acme, edit: { segment: null } }])
})

it('[CU9] brings a deleted company and a deleted deal back by their messages', async () => {
  const { salesCommands } = openCustomers({ search })
  await pick('Rollout', 'Delete')
  expect(screen.queryByText('Rollout')).toBe(null)
  fireEvent.click(await screen.findByRole('button', { name: 'Undo' }))
  expect(screen.getByText('Rollout')).toBeDefined()
  fireEvent.click(screen.getByRole('button', { name: 'Delete company' }))
  await waitFor(() => expect(screen.queryByRole('rowheader', { name: 'Acme' })).toBe(null))
  expect(await screen.findByText('Deleted Acme')).toBeDefined()
  fireEvent.click(screen.getAllByRole('button', { name: 'Undo' }).at(0) ?? document.body)
  await waitFor(() => expect(screen.getByRole('rowheader', { name: 'Acme' })).toBeDefined())
  expect(salesCommands.map(({ kind }) => kind)).toEqual(['delete-deal', 'delete-deal', 'delete-company', 'delete-company'])
})

it('[CU10] adds and edits a contact, and forgets all of one', async () => {
  const { salesCommands, stores } = openCustomers({ search })
  fireEvent.click(screen.getByRole('button', { name: 'Add contact' }))
  const adding = await screen.findByRole('dialog', { name: 'Add contact' })
  write('Name', 'Kim', adding)
  write('Mail address', 'nonsense', adding)
  fireEvent.click(within(adding).getByRole('button', { name: 'Add contact' }))
  expect(salesCommands).toEqual([])
  write('Mail address', 'kim@acme.example', adding)
  fireEvent.click(within(adding).getByRole('button', { name: 'Add contact' }))
  fireEvent.click(await screen.findByRole('button', { name: 'Edit Kim' }))
  const editing = await screen.findByRole('dialog', { name: 'Edit contact' })
  fireEvent.keyDown(write('Title', 'Head of IT', editing), { key: 'Enter' })
  fireEvent.click(screen.getByRole('button', { name: 'Forget Eve Stone' }))
  fireEvent.click(within(await screen.findByRole('dialog', { name: 'Forget Eve Stone?' })).getByRole('button', { name: 'Forget' }))
  await waitFor(() => expect(screen.queryByText('Eve Stone')).toBe(null))
  expect([...stores.sales.getState().contacts.values()]).toMatchObject([{ name: 'Kim', email: 'kim@acme.example', title: 'Head of IT' }])
})

it('[CU11] adds a deal in the first stage, owned by who looks after the company', async () => {
  const { salesCommands } = openCustomers({ search })
  fireEvent.click(screen.getByRole('button', { name: 'Add deal' }))
  const dialog = await screen.findByRole('dialog', { name: 'Add deal' })
  write('Name', 'Pilot', dialog)
  fireEvent.blur(write('Amount a year', '500', dialog))
  write('Expected close', '2027-03-01', dialog)
  fireEvent.click(within(dialog).getByRole('switch'))
  fireEvent.click(within(dialog).getByRole('button', { name: 'Add deal' }))
  expect(salesCommands).toMatchObject([
    {
      kind: 'add-deal',
      companyId: acme,
      edit: {
        name: 'Pilot',
        stageId: 'talk',
        amount: { amount: 50_000, currency: 'EUR' },
        expectedClose: '2027-03-01',
        renews: true,
        ownerId: 'sam',
      },
    },
  ])
})

it('[CU11] moves a deal in place, and opens one again without a day of closing', async () => {
  const { salesCommands, stores } = openCustomers({ search })
  await choose('Stage of Rollout', 'Talking')
  await choose('Stage of Rollout', 'Signed')
  const dialog = await screen.findByRole('dialog', { name: 'Close as won' })
  fireEvent.click(within(dialog).getByRole('button', { name: 'Close as won' }))
  expect(stores.sales.getState().deals.get(rollout)?.closedOn).toMatch(/^\d{4}-/)
  await choose('Stage of Rollout', 'Offer')
  expect(stores.sales.getState().deals.get(rollout)).toMatchObject({ stageId: 'offer', closedOn: null })
  expect(salesCommands).toHaveLength(3)
})

it('[CU12] closes a deal as won, which makes a prospect a customer', async () => {
  const { salesCommands } = openCustomers({ search: '?company=bolt' })
  await pick('Old', 'Close as won')
  const dialog = await screen.findByRole('dialog', { name: 'Close as won' })
  write('Closed on', '2026-11-20', dialog)
  fireEvent.click(within(dialog).getByRole('button', { name: 'Close as won' }))
  expect(salesCommands).toEqual([
    { kind: 'edit-deal', dealId: 'old', edit: { stageId: 'won', closedOn: '2026-11-20', lostReason: null, lostForFeatureId: null } },
    { kind: 'edit-company', companyId: 'bolt', edit: { kind: 'customer' } },
  ])
})

it('[CU12] closes a deal as lost for a feature, and says why', async () => {
  const { salesCommands, opened } = openCustomers({ search })
  await pick('Rollout', 'Close as lost')
  const dialog = await screen.findByRole('dialog', { name: 'Close as lost' })
  write('Closed on', '2026-11-20', dialog)
  write('Why it was lost', 'No sign-on', dialog)
  const feature = within(dialog).getByRole('combobox', { name: 'Lost for a feature' })
  feature.focus()
  fireEvent.input(feature, { target: { value: 'Sign' }, inputType: 'insertText' })
  fireEvent.click(await screen.findByRole('option', { name: 'Sign-on' }))
  fireEvent.click(within(dialog).getByRole('button', { name: 'Close as lost' }))
  expect(salesCommands).toEqual([
    {
      kind: 'edit-deal',
      dealId: rollout,
      edit: { stageId: 'lost', closedOn: '2026-11-20', lostReason: 'No sign-on', lostForFeatureId: 'Sign-on' },
    },
  ])
  const deals = await screen.findByRole('region', { name: 'Deals' })
  expect(within(deals).getByText(/No sign-on/)).toBeDefined()
  fireEvent.click(within(deals).getByRole('button', { name: 'Sign-on' }))
  expect(opened).toEqual(['Sign-on'])
})

it('[CU13] leads from requests and promises to the features', () => {
  const { opened } = openCustomers({ search })
  const promises = screen.getByRole('region', { name: 'Promises' })
  expect(promises.textContent).toContain('“You get it in spring”')
  expect(promises.textContent).toMatch(/Broken/)
  for (const list of [promises, screen.getByRole('region', { name: 'Requests' })])
    fireEvent.click(within(list).getByRole('button', { name: 'Sign-on' }))
  expect(opened).toEqual(['Sign-on', 'Sign-on'])
})
