import { readFileSync } from 'node:fs'
import { exportRoadmap } from '@parley/shared/exports/export-roadmap.ts'
import { anEmptyPlan, anEmptySales } from '@parley/shared/testing/builders.ts'
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import { fakeAccounts } from '../../platform/fake-accounts.spec.ts'
import { openWorkbench, type OpenedWorkbench } from '../../testing/open-workbench.tsx'
import { TransferDialogs } from './transfer-dialogs.tsx'

beforeAll(() => import('../../ui/toast-region.tsx'))
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

const jira = readFileSync('shared/src/testing/samples/jira-all-fields.csv')

function open(way: 'import' | 'export', opened: OpenedWorkbench = openWorkbench(anEmptyPlan())): OpenedWorkbench {
  const { Around, stores } = opened
  stores.view.setState({ transfer: way })
  render(
    <Around>
      <TransferDialogs roadmapId="r1" />
    </Around>,
  )
  return opened
}

async function chooseFile(name: string, content: BlobPart): Promise<HTMLElement> {
  const dialog = await screen.findByRole('dialog', { name: 'Import features' })
  fireEvent.change(within(dialog).getByLabelText('File to import'), { target: { files: [new File([content], name)] } })
  return dialog
}

/** What the page gave to its reader: the name of each file and its text. */
function watchDownloads(): readonly { readonly name: string; readonly blob: Blob }[] {
  const saved: { name: string; blob: Blob }[] = []
  const blobs = new Map<string, Blob>()
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    const url = `blob:${blobs.size}`
    if (blob instanceof Blob) blobs.set(url, blob)
    return url
  })
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push({ name: this.download, blob: blobs.get(this.href) ?? new Blob() })
  })
  return saved
}

it('[TF5] shows what importing a file would do, and sends it to be read just so', async () => {
  const { asked } = fakeAccounts({ 'POST /roadmaps/r1/import': { value: { features: ['f1', 'f2'] } } })
  open('import')
  const dialog = await chooseFile('backlog.csv', new Uint8Array(jira))
  await within(dialog).findByText('Importing this file adds 5 features at the bottom of their lanes.')
  expect(within(dialog).getByText('backlog.csv, read as Jira: 5 rows')).toBeDefined()
  await act(async () => fireEvent.click(within(dialog).getByRole('button', { name: 'Import 5 features' })))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBe(null))
  expect(screen.getByText('Imported 2 features.')).toBeDefined()
  expect(asked).toMatchObject([
    { route: 'POST /roadmaps/r1/import', body: { fileName: 'backlog.csv', dryRun: false, statuses: {}, content: jira.toString('base64') } },
  ])
})

it('[TF6] names everything wrong with its row and column, and imports nothing before it is settled', async () => {
  const { asked } = fakeAccounts({})
  open('import')
  const dialog = await chooseFile('plan.csv', 'Title,Reach,State\nExport,lots,Weird\n,5,Done\n')
  const wrong = await within(dialog).findByRole('list', { name: 'What is wrong' })
  expect([...wrong.children].map(({ textContent }) => textContent)).toEqual([
    'Row 2, Reach“lots” is not a number',
    'Row 3the title is blank',
  ])
  expect(within(dialog).getByText('1 row, not a word we know')).toBeDefined()
  fireEvent.click(within(dialog).getByRole('button', { name: 'Import' }))
  expect(asked).toEqual([])
})

it('[TF11] shows the first of much that is wrong, and all of it on demand', async () => {
  fakeAccounts({})
  open('import')
  const dialog = await chooseFile('plan.csv', `Title,Reach\n${'Export,lots\n'.repeat(20)}`)
  const wrong = await within(dialog).findByRole('list', { name: 'What is wrong' })
  expect(wrong.children).toHaveLength(6)
  fireEvent.click(within(dialog).getByRole('button', { name: 'Show all 20' }))
  expect(wrong.children).toHaveLength(20)
  fireEvent.click(within(dialog).getByRole('button', { name: 'Show fewer' }))
  expect(wrong.children).toHaveLength(6)
})

it('[TF6] says what a file is that holds no features', async () => {
  fakeAccounts({})
  open('import')
  const dialog = await chooseFile('x.json', '{"what": 1}')
  await within(dialog).findByText(/this JSON is of no tool we know/)
})

it('[TF7] puts a whole roadmap back only where there is nothing yet', async () => {
  fakeAccounts({})
  const file = exportRoadmap({
    name: 'Old plan',
    people: [],
    plan: anEmptyPlan().doc,
    sales: anEmptySales().doc,
    at: '2026-11-25T00:00:00.000Z',
  })
  open('import')
  await chooseFile('old.json', JSON.stringify(file))
  const dialog = await screen.findByRole('dialog', { name: 'Put a whole roadmap back' })
  expect(within(dialog).getByText('This file holds all of “Old plan” as it was on 2026-11-25.')).toBeDefined()
  expect(within(dialog).getByRole('button', { name: 'Put it back' }).getAttribute('aria-disabled')).toBe('true')
})

it('[TF8] saves the features as a table, and offers tables of sales to those alone who see them', async () => {
  const saved = watchDownloads()
  open('export')
  const dialog = await screen.findByRole('dialog', { name: 'Export' })
  expect(within(dialog).queryByRole('button', { name: /^Deals/ })).toBe(null)
  fireEvent.click(within(dialog).getByRole('button', { name: /^Features/ }))
  await waitFor(() => expect(saved).toHaveLength(1))
  expect(saved[0]?.name).toMatch(/^roadmap-features-\d{4}-\d\d-\d\d\.csv$/)
  expect(await saved[0]?.blob.text()).toContain('"Key","Title","Status"')
})

it('[TF8] saves tables of sales for a rep', async () => {
  const saved = watchDownloads()
  open('export', openWorkbench(anEmptyPlan(), { sales: anEmptySales(), person: 'sam' }))
  fireEvent.click(await screen.findByRole('button', { name: /^Promises/ }))
  await waitFor(() => expect(saved).toHaveLength(1))
  expect(await saved[0]?.blob.text()).toContain('"Promise","Feature","Company"')
})
