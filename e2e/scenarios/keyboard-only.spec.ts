import { boardPage } from '../fixtures/board-page.ts'
import { expect, test } from '../fixtures/actors.ts'

test('[SC8] everything on the board is done with the keyboard alone, and said aloud', async ({ enter }) => {
  const { page } = await enter('product')
  const board = boardPage(page)
  const title = 'Checklists with steps that cannot be skipped'
  await board.saved()

  await page.keyboard.press('ControlOrMeta+k')
  await expect(page.getByRole('combobox', { name: 'Search or jump to' })).toBeFocused()
  await page.keyboard.type('checklists with')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('complementary', { name: title })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('complementary', { name: title })).toBeHidden()

  await board.card(title).focus()
  await page.keyboard.press('Space')
  await expect(page.getByRole('status').filter({ hasText: `Picked up ${title}` })).toBeAttached()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('status').filter({ hasText: /Next, position/ })).toBeAttached()
  await page.keyboard.press('Home')
  await page.keyboard.press('Space')
  await expect(board.card(title, 'Next')).toBeFocused()
  expect((await board.titles('Next'))[0]).toBe(title)

  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Escape')
  await expect(board.card(title, 'Next')).toBeFocused()

  await page.keyboard.press('m')
  await expect(page.getByRole('menu')).toBeVisible()
  await page.keyboard.press('Escape')

  await page.keyboard.press('e')
  await page.getByRole('textbox', { name: 'Title' }).fill('Checklists nobody skips')
  await page.keyboard.press('Enter')
  await expect(board.card('Checklists nobody skips', 'Next')).toBeFocused()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(board.card(title, 'Next')).toBeVisible()
  await board.saved()
})

test('[SC9] the shortcut sheet lists the keys, and no key acts while somebody types', async ({ enter }) => {
  const { page } = await enter('product')
  await boardPage(page).saved()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('searchbox', { name: 'Filter by words' }).fill('g r ? c')
  await expect(page).toHaveURL(/\/board/)
  await expect(page.getByRole('dialog')).toBeHidden()
})
