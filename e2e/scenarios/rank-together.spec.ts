import { expect, test } from '../fixtures/actors.ts'
import { boardPage } from '../fixtures/board-page.ts'

test('[SC13] the ranking follows an edit in every browser, and the formula is one hover away', async ({ enter }) => {
  const product = await enter('product', { screen: 'r/product-2027/board' })
  const sales = await enter('sales', { screen: 'r/product-2027/ranked' })
  const title = 'Printable week for the notice board'
  await product.page.goto(product.page.url())
  const feature = 'Right-to-left languages'
  await expect(sales.page.getByRole('grid')).toBeVisible()
  await boardPage(product.page).open(feature)
  const panel = product.page.getByRole('complementary', { name: feature })
  await panel.getByRole('button', { name: /^Reach/ }).click()
  await product.page.getByRole('textbox', { name: 'Reach' }).fill('900000')
  await product.page.keyboard.press('Enter')
  await expect(panel.getByRole('button', { name: /1st of/ })).toBeVisible()
  await expect(sales.page.getByRole('grid').getByRole('row').nth(1)).toContainText(feature)
  expect(title).not.toBe(feature)
})

test('[RT20] each row begins where the one before it ends, on a desk and on a phone', async ({ enter }) => {
  for (const phone of [false, true]) {
    const { page } = await enter('product', { screen: 'r/product-2027/ranked', phone })
    const rows = page.locator('tbody [data-row]')
    await expect(rows.nth(5)).toBeAttached()
    const boxes = await rows.evaluateAll((all) =>
      all.map((row) => row.getBoundingClientRect()).map(({ top, bottom }) => ({ top: Math.round(top), bottom: Math.round(bottom) })),
    )
    boxes.sort((a, b) => a.top - b.top)
    expect(boxes.slice(1).map(({ top }) => top)).toEqual(boxes.slice(0, -1).map(({ bottom }) => bottom))
  }
})
