import { boardPage } from '../fixtures/board-page.ts'
import { expect, test } from '../fixtures/actors.ts'

test('[SC24] a call has everything on one page, what is asked in it is part of it, a product manager joins, and minutes come of it', async ({
  enter,
}) => {
  const sales = await enter('sales', { screen: 'call/corvid-warehouse' })
  const product = await enter('product')
  await boardPage(product.page).saved()
  const { page } = sales

  await page.getByRole('button', { name: 'Start the call' }).click()
  const call = page.getByRole('region', { name: 'Call with Corvid Logistics' })
  await expect(call.getByRole('region', { name: 'The account' })).toContainText('Reading shifts from outside is on our list')
  await expect(call.getByRole('article', { name: 'App in twelve more languages' })).toContainText('May be mentioned')
  await call.getByRole('textbox', { name: 'Notes of the call' }).fill('They start on the 15th.')
  await call.getByRole('heading', { name: 'Notes' }).click()

  await page.keyboard.press('r')
  await page.getByRole('dialog').getByRole('textbox').first().fill('Shifts on the screen in the canteen')
  await page.getByRole('combobox', { name: 'Company' }).fill('Corvid')
  await page.keyboard.press('Enter')
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(call.getByText('Shifts on the screen in the canteen')).toBeVisible()

  await call.getByRole('button', { name: 'Ask a product manager to join' }).click()
  await product.page.getByRole('button', { name: /^Notifications, \d+ unread$/ }).click()
  await product.page.getByText('Anna Kovač asks you into a call with Corvid Logistics').click()
  await product.page.getByRole('button', { name: 'I join' }).click()
  await expect(call.getByText(/on now · with Mara Jensen/)).toBeVisible()
  await expect(product.page.getByRole('region', { name: 'The account' })).toContainText('€96,000 a year')

  await call.getByRole('button', { name: 'End the call' }).click()
  const minutes = page.getByRole('dialog', { name: 'Minutes' })
  await expect(minutes).toContainText('With: Anna Kovač, Mara Jensen')
  await expect(minutes).toContainText('They start on the 15th.')
  await expect(minutes).toContainText('Shifts on the screen in the canteen')
})
