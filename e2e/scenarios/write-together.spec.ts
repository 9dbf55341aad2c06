import { boardPage } from '../fixtures/board-page.ts'
import { expect, test } from '../fixtures/actors.ts'

const title = 'Week templates that adapt to holidays'

test('[SC6] two people write in one brief at the same time, and see each other’s caret', async ({ enter }) => {
  const product = await enter('product')
  const owner = await enter('owner')
  for (const { page } of [product, owner]) await boardPage(page).open(title)
  const mine = product.page.getByRole('textbox', { name: 'Brief' })
  const theirs = owner.page.getByRole('textbox', { name: 'Brief' })
  await mine.getByText('Several templates rotate.').click()
  await product.page.keyboard.press('End')
  await product.page.keyboard.type(' From product.')
  await theirs.getByText('Templates do not assign people').click()
  await owner.page.keyboard.press('ControlOrMeta+Home')
  await owner.page.keyboard.type('From the owner: ')
  for (const brief of [mine, theirs]) {
    await expect(brief).toContainText('Several templates rotate. From product.')
    await expect(brief).toContainText('From the owner:')
  }
  // The name at the other's caret, which is no part of the text.
  await expect(mine).toContainText('Henrik')
  await boardPage(product.page).saved()
  await boardPage(owner.page).saved()
})

test('[SC7] a comment with a mention reaches the other side, who answers and resolves it', async ({ enter }) => {
  const product = await enter('product')
  const sales = await enter('sales')
  const feature = 'Handover notes between shifts'
  await boardPage(product.page).open(feature)
  await boardPage(sales.page).open(feature)
  await sales.page.getByRole('textbox', { name: 'Comment' }).fill('Brightwater asks for it. @Mara')
  await sales.page.keyboard.press('Enter')
  await sales.page.keyboard.type(' What may I say?')
  await sales.page.keyboard.press('Enter')
  await product.page.getByRole('tab', { name: /Comments/ }).click()
  await expect(product.page.getByText('Brightwater asks for it.')).toBeVisible()
  await product.page.getByRole('button', { name: /Reply/ }).first().click()
  await product.page.getByRole('textbox', { name: /Reply/ }).fill('Say “being discovered”.')
  await product.page.keyboard.press('Enter')
  await sales.page.getByRole('tab', { name: /Comments/ }).click()
  await expect(sales.page.getByText('Say “being discovered”.')).toBeVisible()
  await product.page.getByRole('button', { name: 'Resolve' }).first().click()
  await expect(sales.page.getByText(/1 resolved/)).toBeVisible()
})
