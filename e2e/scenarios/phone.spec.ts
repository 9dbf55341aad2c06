import { boardPage } from '../fixtures/board-page.ts'
import { expect, test } from '../fixtures/actors.ts'

test('[SC11] on a phone one adds, moves by menu and by long press, and opens a feature', async ({ enter }) => {
  const { page } = await enter('product', { phone: true })
  const board = boardPage(page)
  await board.ready()
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(width).toBeLessThanOrEqual(390)

  await board.add('Asked for on the phone', 'Now')
  await board.card('Asked for on the phone').tap()
  const panel = page.getByRole('complementary', { name: 'Asked for on the phone' })
  await expect(panel).toBeVisible()
  await panel.getByRole('button', { name: /Horizon: Now/ }).tap()
  await page
    .getByRole('menuitem', { name: 'Next' })
    .or(page.getByRole('menuitemradio', { name: 'Next' }))
    .or(page.getByRole('option', { name: 'Next' }))
    .first()
    .tap()
  await panel.getByRole('button', { name: 'Close' }).tap()
  await expect(board.card('Asked for on the phone', 'Next')).toBeAttached()
  await board.settled()
})
