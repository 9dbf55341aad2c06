import { boardPage } from '../fixtures/board-page.ts'
import { expect, test } from '../fixtures/actors.ts'

const title = 'Payroll export to DATEV and three more systems'

test('[SC21] the whole room sees what a move would break before the drop; who promised hears of it after, and of nothing once it is undone', async ({
  enter,
}) => {
  const product = await enter('product')
  // The rep of Menzel, who was promised this.
  const sales = await enter('sales')
  const mine = boardPage(product.page)
  const theirs = boardPage(sales.page)
  await mine.saved()
  await theirs.saved()

  await mine.card(title).focus()
  await product.page.keyboard.press('Space')
  await product.page.keyboard.press('ArrowRight')
  await product.page.keyboard.press('ArrowRight')
  for (const page of [product.page, sales.page])
    await expect(page.getByLabel('What this move would do').getByText('Menzel Group: at risk')).toBeVisible()
  await product.page.keyboard.press('Space')
  await expect(product.page.getByLabel('What this move would do')).toBeHidden()

  const bell = sales.page.getByRole('button', { name: /^Notifications, \d+ unread$/ })
  await expect(bell).toBeVisible()
  await bell.click()
  await expect(sales.page.getByText(`The promise to Menzel Group on “${title}” is at risk`)).toBeVisible()
  await sales.page.keyboard.press('Escape')
  await sales.page.keyboard.press('g')
  await sales.page.keyboard.press('p')
  const promise = sales.page.getByRole('article', { name: 'Promise to Menzel Group' })
  await expect(promise.getByText('At risk')).toBeVisible()
  await promise.getByRole('button', { name: 'Renegotiate' }).click()
  await expect(sales.page.getByText(/When we last spoke I told you/)).toBeVisible()
  await sales.page.keyboard.press('Escape')

  await product.page.keyboard.press('ControlOrMeta+z')
  await expect(promise.getByText('Safe')).toBeVisible()
  await sales.page.getByRole('button', { name: /^Notifications/ }).click()
  await expect(sales.page.getByText(`The promise to Menzel Group on “${title}” is at risk`)).toBeHidden()
  await mine.saved()
})
