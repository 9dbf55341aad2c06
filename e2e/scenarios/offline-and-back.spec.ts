import { boardPage } from '../fixtures/board-page.ts'
import { expect, test } from '../fixtures/actors.ts'

test('[SC3] edits made offline on both sides come together, and the badge says what is kept here meanwhile', async ({ enter }) => {
  const product = await enter('product')
  const colleague = await enter('product', { person: 2 })
  const mine = boardPage(product.page)
  const theirs = boardPage(colleague.page)
  await mine.saved()
  await theirs.saved()

  await product.page.context().setOffline(true)
  await colleague.page.context().setOffline(true)
  await expect(product.page.getByTestId('sync-badge')).toHaveText(/Offline/)
  await mine.add('Written on a plane', 'Now')
  await theirs.add('Written on a train', 'Now')
  await expect(product.page.getByTestId('sync-badge')).toHaveText(/Offline: \d+ changes? kept here/)
  await expect(mine.card('Written on a train')).toBeHidden()

  await product.page.context().setOffline(false)
  await colleague.page.context().setOffline(false)
  for (const board of [mine, theirs]) {
    await expect(board.card('Written on a plane', 'Now')).toBeVisible()
    await expect(board.card('Written on a train', 'Now')).toBeVisible()
    await board.saved()
  }
  expect(await mine.titles('Now')).toEqual(await theirs.titles('Now'))
})

test('[SC4] edits made offline survive closing the page', async ({ enter }) => {
  const { page } = await enter('product')
  const board = boardPage(page)
  await board.saved()
  await page.context().setOffline(true)
  await board.add('Kept on this device', 'Later')
  await expect(page.getByTestId('sync-badge')).toHaveText(/kept here/)
  await page.close()
  const context = page.context()
  await context.setOffline(false)
  const again = await context.newPage()
  await again.goto(page.url())
  await boardPage(again).filter('Kept on')
  await expect(boardPage(again).card('Kept on this device', 'Later')).toBeVisible()
  await boardPage(again).saved()

  const sales = await enter('sales')
  await boardPage(sales.page).filter('Kept on')
  await expect(boardPage(sales.page).card('Kept on this device', 'Later')).toBeVisible()
})
