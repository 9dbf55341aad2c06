import { boardPage } from '../fixtures/board-page.ts'
import { expect, test } from '../fixtures/actors.ts'

const title = 'Dashboards for site managers'

test('[SC22] a rep reads what changed and what to say, acknowledges exactly that, and product sees who has read', async ({ enter }) => {
  const product = await enter('product')
  const sales = await enter('sales', { screen: 'r/product-2027/briefing' })
  const board = boardPage(product.page)
  await board.saved()

  const briefing = sales.page.getByRole('region', { name: 'Briefing' })
  await expect(briefing.getByRole('article').first()).toContainText('Yours:')
  const api = briefing.getByRole('article', { name: 'Public API for schedules' })
  await expect(api).toContainText('our product manager can tell you what would fit')
  await expect(api).toContainText('Don’t say Autumn')
  await briefing.getByRole('button', { name: 'I have read this' }).click()
  await expect(briefing.getByText('Nothing has changed for you since you last read')).toBeVisible()

  await board.card(title).focus()
  for (const key of ['Space', 'ArrowRight', 'Space']) await product.page.keyboard.press(key)
  await expect(board.card(title, 'Later')).toBeVisible()
  await board.saved()
  await sales.page.reload()
  await expect(briefing.getByRole('article')).toHaveCount(1)
  await expect(briefing.getByRole('article', { name: title })).toContainText('Horizon Next → Later')

  await product.page.keyboard.press('g')
  await product.page.keyboard.press('n')
  await product.page.getByRole('radio', { name: 'Who has read' }).click()
  const rep = product.page.getByRole('listitem').filter({ hasText: 'Anna Kovač' })
  await expect(rep).toContainText('1 unread')
  await expect(product.page.getByRole('listitem').filter({ hasText: 'Leo Marchetti' })).toContainText('Has read nothing yet')
})
