import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { boardPage } from '../fixtures/board-page.ts'
import { expect, test } from '../fixtures/actors.ts'

const jira = join(import.meta.dirname, '../../shared/src/testing/samples/jira-all-fields.csv')

test('[SC25] a backlog comes in from a file and goes again in one step; the roadmap leaves as tables, text, picture and paper', async ({
  enter,
}) => {
  const { page } = await enter('product')
  const board = boardPage(page)
  await board.saved()
  await page.getByRole('button', { name: 'Display' }).click()
  await page.getByRole('menuitem', { name: 'Import features…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Import features' })
  await dialog.getByLabel('File to import').setInputFiles(jira)
  await expect(dialog.getByText('Importing this file adds 5 features at the bottom of their lanes.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Import 5 features' }).click()
  await expect(dialog).toBeHidden()
  const count = page.getByText('Imported 5 features.').first()
  await expect(count).toBeVisible()
  await page.getByRole('button', { name: 'Take back' }).click()
  await board.saved()

  for (const [name, ending, words] of [
    [/^Everything/, '.json', '"format": "parley-roadmap"'],
    [/^Features/, '.csv', '"Key","Title","Status"'],
    [/^The plan to read/, '.md', '## Now'],
    [/^The board as a picture/, '.png', 'PNG'],
  ] as const) {
    await page.getByRole('button', { name: 'Display' }).click()
    await page.getByRole('menuitem', { name: 'Export…' }).click()
    const saved = page.waitForEvent('download')
    await page.getByRole('dialog', { name: 'Export' }).getByRole('button', { name }).click()
    const file = await saved
    expect(file.suggestedFilename()).toContain(ending)
    expect((await readFile(await file.path())).toString('latin1')).toContain(words)
  }
})
