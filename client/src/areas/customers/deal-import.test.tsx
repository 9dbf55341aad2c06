import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeAll, expect, it } from 'vitest'
import { choose, openCustomers } from './customers-fixture.spec.tsx'

beforeAll(() => import('../../ui/toast-region.tsx'))
afterEach(cleanup)

async function chooseFile(...lines: readonly string[]): Promise<HTMLElement> {
  fireEvent.click(screen.getByRole('button', { name: 'Import deals' }))
  const dialog = await screen.findByRole('dialog', { name: 'Import deals' })
  const file = new File([lines.join('\n')], 'deals.csv', { type: 'text/csv' })
  fireEvent.change(within(dialog).getByLabelText('File of deals'), { target: { files: [file] } })
  return dialog
}

const head = 'Record ID,Deal Name,Deal Stage,Close Date,Amount,Associated Company,Deal owner'

it('[CU16] imports a file as one step, once its stages and the order of its dates are settled', async () => {
  const { salesCommands, stores } = openCustomers()
  const dialog = await chooseFile(
    head,
    '1,Seats,Contract Sent,03/04/2027,"1,500.00",ACME,Sam Reed',
    '2,Pilot,Closed Won,04/05/2027,10,Nova,Nobody',
  )
  const report = await within(dialog).findByRole('list', { name: 'What is wrong' })
  expect([...report.children].map(({ textContent }) => textContent)).toEqual([
    'Deal Stage“Contract Sent” (1 deal) is none of your stages: choose one for it, or none',
    'Row 2, Close Date“03/04/2027” may be two days: say whether the day or the month stands first',
    'Row 3, Close Date“04/05/2027” may be two days: say whether the day or the month stands first',
  ])
  fireEvent.click(within(dialog).getByRole('button', { name: 'Import' }))
  expect(salesCommands).toEqual([])
  await choose('Stage for Contract Sent', 'Offer')
  fireEvent.click(within(dialog).getByRole('radio', { name: 'Day first' }))
  expect(within(dialog).getByText('Importing this file: 1 company and 2 deals added.')).toBeDefined()
  expect(within(dialog).getByText('Nobody here is called Nobody: their deals have no owner')).toBeDefined()
  fireEvent.click(within(dialog).getByRole('button', { name: 'Import 2 deals' }))
  await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Import deals' })).toBe(null))
  expect(salesCommands).toMatchObject([
    { kind: 'add-company', edit: { name: 'Nova', kind: 'customer', source: 'hubspot:Nova' } },
    {
      kind: 'add-deal',
      companyId: 'acme',
      edit: {
        name: 'Seats',
        stageId: 'offer',
        expectedClose: '2027-04-03',
        amount: { amount: 150_000, currency: 'EUR' },
        ownerId: 'sam',
        source: 'hubspot:1',
      },
    },
    { kind: 'add-deal', edit: { name: 'Pilot', stageId: 'won', closedOn: '2027-05-04' } },
  ])
  expect(stores.sales.getState().deals.size).toBe(5)
  expect(await screen.findByRole('button', { name: /^Undo/ })).toBeDefined()
})

it('[CU16] reads the file anew when a column becomes something else, and says what it left out', async () => {
  openCustomers()
  const dialog = await chooseFile(head, '1,Seats,,,,,Sam Reed', '2,Pilot,,,,Nova,')
  expect(await within(dialog).findByText('Row 2 skipped: no company is named')).toBeDefined()
  await choose('Deal Name becomes', 'Company')
  const wrong = await within(dialog).findByRole('list', { name: 'What is wrong' })
  expect(wrong.textContent).toContain('no column is the name of the deal: map one to it')
})

it('[CU16] says of a file that it holds no table', async () => {
  openCustomers()
  const dialog = await chooseFile('')
  expect(await within(dialog).findByText('deals.csv holds nothing.')).toBeDefined()
})
