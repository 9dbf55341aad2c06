import { join } from 'node:path'
import { boardPage } from '../fixtures/board-page.ts'
import { expect, test } from '../fixtures/actors.ts'

const notes = join(import.meta.dirname, '../../shared/src/testing/samples/productboard-notes-export.csv')

test('[SC26] a rep imports notes, product finds them in the inbox, and one undo takes all of them away', async ({ enter }) => {
  const { page: product } = await enter('product')
  await boardPage(product).saved()
  await product.getByRole('link', { name: /^Requests/ }).click()
  const tab = product.getByRole('tab', { name: /^Inbox/ })
  const before = await tab.textContent()

  const { page: rep } = await enter('sales')
  await boardPage(rep).saved()
  await rep.getByRole('link', { name: /^Requests/ }).click()
  await rep.getByRole('button', { name: 'Import requests' }).click()
  const dialog = rep.getByRole('dialog', { name: 'Import requests' })
  await dialog.getByLabel('File of notes').setInputFiles(notes)
  await expect(dialog.getByRole('list', { name: 'What is wrong' })).toContainText('is no company here')
  await dialog.getByRole('radio', { name: 'Added as prospects' }).click()
  await dialog.getByRole('button', { name: 'Import 4 requests' }).click()
  await expect(dialog).toBeHidden()
  await boardPage(rep).saved()

  await expect(tab).not.toHaveText(before ?? '')
  await expect(product.getByText('Payroll export').first()).toBeVisible()
  await rep.getByRole('button', { name: /^Undo/ }).click()
  await expect(tab).toHaveText(before ?? '')
  await expect(product.getByText('Payroll export')).toHaveCount(0)
})
