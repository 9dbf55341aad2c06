import { readFileSync } from 'node:fs'
import { asId, type CompanyId } from '@parley/shared/model/ids.ts'
import type { SalesDoc } from '@parley/shared/document/sales-doc.ts'
import { anEmptySales, aPlanWith, applyAllSales } from '@parley/shared/testing/builders.ts'
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeAll, expect, it } from 'vitest'
import { openWorkbench, type OpenedWorkbench } from '../../testing/open-workbench.tsx'
import { TransferDialogs } from './transfer-dialogs.tsx'

beforeAll(() => import('../../ui/toast-region.tsx'))
afterEach(cleanup)

const exported = readFileSync('shared/src/testing/samples/productboard-notes-export.csv', 'utf8')

function customers(): SalesDoc {
  const sales = anEmptySales()
  applyAllSales(sales, [{ kind: 'add-company', companyId: asId<CompanyId>('bakery'), edit: { name: 'Bakery Chain', kind: 'customer' } }])
  return sales
}

function open(transfer: 'import' | 'import-requests', person = 'sam', sales: SalesDoc | null = customers()): OpenedWorkbench {
  const opened = openWorkbench(aPlanWith({ now: ['DATEV-export'] }), { person, ...(sales === null ? {} : { sales }) })
  opened.stores.connection.setState({ canWrite: true })
  opened.stores.view.setState({ transfer })
  render(
    <opened.Around>
      <TransferDialogs roadmapId="r1" />
    </opened.Around>,
  )
  return opened
}

async function give(dialogName: string, label: string, content: string): Promise<HTMLElement> {
  const dialog = await screen.findByRole('dialog', { name: dialogName })
  fireEvent.change(within(dialog).getByLabelText(label), { target: { files: [new File([content], 'notes.csv')] } })
  return dialog
}

async function choose(label: string, option: string): Promise<void> {
  fireEvent.click(screen.getByRole('combobox', { name: label }))
  const found = await screen.findByRole('option', { name: option })
  fireEvent.pointerDown(found)
  fireEvent.mouseMove(found)
  fireEvent.click(found)
}

async function problems(dialog: HTMLElement): Promise<readonly (string | null)[]> {
  const list = await within(dialog).findByRole('list', { name: 'What is wrong' })
  return [...list.children].map(({ textContent }) => textContent)
}

it('[TF10] imports notes as one step, once it is settled what becomes of their companies', async () => {
  const { salesCommands } = open('import-requests')
  const dialog = await give('Import requests', 'File of notes', exported)
  expect(await problems(dialog)).toEqual(['Company“Retail Group” (2 notes) is no company here: add it as a prospect, or leave it out'])
  expect(within(dialog).getByText('notes.csv, read as notes of Productboard: 4 rows')).toBeDefined()
  fireEvent.click(within(dialog).getByRole('button', { name: 'Import' }))
  expect(salesCommands).toEqual([])
  await choose('Retail Group becomes', 'Add as a prospect')
  expect(await within(dialog).findByText('Importing this file adds 4 requests and 1 company to the inbox, as yours.')).toBeDefined()
  expect(
    within(dialog).getByText('Rows 2, 3, 5: about none of the features here, or about several; the names stay in the words'),
  ).toBeDefined()
  fireEvent.click(within(dialog).getByRole('button', { name: 'Import 4 requests' }))
  await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Import requests' })).toBe(null))
  expect(salesCommands.map(({ kind }) => kind)).toEqual(['add-company', 'log-request', 'log-request', 'log-request', 'log-request'])
  expect(salesCommands[1]).toMatchObject({
    words: { companyId: 'bakery', source: 'productboard:5a1e0c11-0000-4000-8000-000000000901', callId: null },
  })
  expect(screen.getAllByText('Imported 4 requests and 1 company.').length).toBeGreaterThan(0)
  expect(await screen.findByRole('button', { name: /^Undo/ })).toBeDefined()
})

it('[TF10] takes one answer for many companies, and another for one of them', async () => {
  const { stores } = open('import-requests')
  const text = 'Note ID,Title,Content,Company\n1,a,b,Nova\n2,c,d,Umbra\n3,e,f,Bakery\n'
  const dialog = await give('Import requests', 'File of notes', text)
  expect(await problems(dialog)).toHaveLength(3)
  fireEvent.click(within(dialog).getByRole('radio', { name: 'Left out' }))
  await choose('Bakery becomes', 'Bakery Chain')
  fireEvent.click(await within(dialog).findByRole('button', { name: 'Import 3 requests' }))
  await waitFor(() => expect(stores.sales.getState().requests.size).toBe(3))
  expect([...stores.sales.getState().requests.values()].map(({ companyId }) => companyId)).toEqual([null, null, 'bakery'])
  expect(stores.sales.getState().companies.size).toBe(1)
})

it('[TF10] says that there is nothing new in a file that came in before, and asks nothing about it', async () => {
  const sales = customers()
  const text = 'Note ID,Title,Content,Company\n1,a,b,Nova\n'
  open('import-requests', 'sam', sales)
  const first = await give('Import requests', 'File of notes', text)
  await within(first).findByText(/is no company here/)
  await choose('Nova becomes', 'Leave the company out')
  fireEvent.click(await within(first).findByRole('button', { name: 'Import 1 request' }))
  await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Import requests' })).toBe(null))
  cleanup()
  open('import-requests', 'ana', sales)
  const again = await give('Import requests', 'File of notes', text)
  expect(await within(again).findByText('Row 2 skipped: here already')).toBeDefined()
  expect(within(again).queryByText(/is no company here/)).toBe(null)
  expect(within(again).getByRole('button', { name: 'Import' }).getAttribute('aria-disabled')).toBe('true')
})

it('[TF10] reads the file anew when a column becomes something else, and says of a file that it is none', async () => {
  open('import-requests')
  const dialog = await give('Import requests', 'File of notes', 'Feedback,Who\nDark mode please,Nova\n')
  await within(dialog).findByText('Importing this file adds 1 request to the inbox, as yours.')
  await choose('Who becomes', 'Company')
  expect(await problems(dialog)).toEqual(['Who“Nova” (1 note) is no company here: add it as a prospect, or leave it out'])
  await give('Import requests', 'File of notes', '')
  expect(await within(dialog).findByText('notes.csv holds nothing.')).toBeDefined()
})

it('[TF9] leads from the import of features to that of requests when the file holds notes', async () => {
  open('import', 'ana')
  await give('Import features', 'File to import', exported)
  const dialog = await screen.findByRole('dialog', { name: 'Import requests' })
  expect(within(dialog).getByText('notes.csv, read as notes of Productboard: 4 rows')).toBeDefined()
})

it('[TF9] says what the file holds to whoever may not log requests', async () => {
  open('import', 'ana', null)
  const dialog = await give('Import features', 'File to import', exported)
  expect(await within(dialog).findByText('notes.csv: this is a list of notes, not of features.')).toBeDefined()
})
