import { boardPage } from '../fixtures/board-page.ts'
import { expect, test } from '../fixtures/actors.ts'

test('[SC17] the app opens without a network, on the roadmap this device keeps, and every screen with it', async ({ enter }) => {
  const { page } = await enter('product')
  const board = boardPage(page)
  await board.saved()
  await expect
    .poll(() => page.evaluate(async () => (await (await caches.open('parley-app')).keys()).length), { timeout: 20_000 })
    .toBeGreaterThan(20)
  await page.context().setOffline(true)
  await page.reload()
  await expect(board.card('Clock in at the right place', 'Now')).toBeVisible()
  await expect(page.getByTestId('sync-badge')).toHaveText(/Offline/)
  await page.getByRole('tab', { name: 'Ranked' }).click()
  await expect(page.getByRole('grid')).toBeVisible()
  await page.context().setOffline(false)
  await board.saved()
})
