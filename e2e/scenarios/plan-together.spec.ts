import { boardPage } from '../fixtures/board-page.ts'
import { expect, test } from '../fixtures/actors.ts'

test('[SC1] everybody sees one board: what product drags, adds or renames, sales sees', async ({ enter }) => {
  const product = await enter('product')
  const owner = await enter('owner')
  const sales = await enter('sales')
  const mine = boardPage(product.page)
  const theirs = boardPage(sales.page)

  // Lists draw only what is in sight, and others have filled this one: the rep looks for it.
  await theirs.filter('Overtime export')
  await mine.add('Overtime export for payroll', 'Now')
  await expect(theirs.card('Overtime export for payroll', 'Now')).toBeVisible()

  await mine.drag('Overtime export for payroll', mine.lane('Next').getByRole('listitem').first())
  await expect(mine.card('Overtime export for payroll', 'Next')).toBeVisible()
  await expect(theirs.card('Overtime export for payroll', 'Next')).toBeVisible()
  await expect(theirs.card('Overtime export for payroll', 'Now')).toBeHidden()
  await theirs.filter('')
  await expect(theirs.card('Overtime export for payroll', 'Next')).toBeVisible()
  expect((await theirs.titles('Next'))[0]).toBe((await mine.titles('Next'))[0])

  await boardPage(owner.page).filter('Overtime export')
  await boardPage(owner.page).card('Overtime export for payroll').press('e')
  await owner.page.getByRole('textbox', { name: 'Title' }).fill('Overtime export to payroll tools')
  await owner.page.keyboard.press('Enter')
  await expect(mine.card('Overtime export to payroll tools', 'Next')).toBeVisible()
  await expect(theirs.card('Overtime export to payroll tools', 'Next')).toBeVisible()
  await mine.saved()
  await theirs.saved()
})

test('[SC2] each sees who else is here, and undo takes back only one’s own', async ({ enter }) => {
  const product = await enter('product')
  const owner = await enter('owner')
  const mine = boardPage(product.page)
  const theirs = boardPage(owner.page)
  await expect(product.page.getByRole('list', { name: 'Here now' }).getByRole('button')).not.toHaveCount(0)

  await mine.add('Undo me', 'Later')
  await theirs.add('Keep me', 'Later')
  await mine.filter('Keep me')
  await expect(mine.card('Keep me')).toBeVisible()
  await product.page.getByRole('searchbox', { name: 'Filter by words' }).press('Escape')
  await product.page.keyboard.press('ControlOrMeta+z')
  await expect(mine.card('Undo me')).toBeHidden()
  await expect(theirs.card('Undo me')).toBeHidden()
  await expect(theirs.card('Keep me')).toBeVisible()
})
