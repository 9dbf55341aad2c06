import { expect, test } from '../fixtures/actors.ts'
import { boardPage } from '../fixtures/board-page.ts'

test('[SC14] one follows a colleague from screen to screen and from feature to feature', async ({ enter }) => {
  const product = await enter('product')
  const sales = await enter('sales', { person: 2 })
  await boardPage(product.page).ready()
  await sales.page.getByRole('button', { name: /Follow Mara/ }).click()
  await expect(sales.page.getByRole('button', { name: 'Following Mara' })).toBeVisible()
  await boardPage(product.page).open('Roles that separate planning from pay')
  await expect(sales.page.getByRole('complementary', { name: 'Roles that separate planning from pay' })).toBeVisible()
  await product.page.keyboard.press('Escape')
  await product.page.getByRole('tab', { name: 'Ranked' }).click()
  await expect(sales.page).toHaveURL(/\/ranked/)
  await sales.page.keyboard.press('Escape')
  await expect(sales.page.getByRole('button', { name: 'Following Mara' })).toBeHidden()
})

test('[SC15] others see a card in my hand, and my pointer', async ({ enter }) => {
  const product = await enter('product')
  const sales = await enter('sales', { person: 3 })
  const mine = boardPage(product.page)
  await boardPage(sales.page).ready()
  const box = await mine.card('Clock in at the right place').boundingBox()
  const there = await mine.lane('Later').boundingBox()
  if (box === null || there === null) throw new Error('not on the screen')
  await product.page.mouse.move(box.x + 10, box.y + 10)
  await product.page.mouse.down()
  await product.page.mouse.move(there.x + 80, there.y + 200, { steps: 20 })
  await expect(sales.page.getByText(/Mara/).first()).toBeVisible()
  await product.page.keyboard.press('Escape')
  await product.page.mouse.up()
  await expect(mine.card('Clock in at the right place', 'Now')).toBeVisible()
})

test('[SC16] a viewer reads along, is told so, and finds nothing to change', async ({ enter }) => {
  const { page } = await enter('viewer')
  const board = boardPage(page)
  await expect(page.getByTestId('sync-badge')).toHaveText('Read-only')
  await expect(board.lane('Now').getByRole('listitem').first()).toBeVisible()
  await expect(page.getByRole('button', { name: 'Add feature' })).toHaveCount(0)
  await board.card('Clock in at the right place').click()
  await expect(page.getByRole('textbox', { name: 'Comment' })).toHaveCount(0)
})
