import { boardPage } from '../fixtures/board-page.ts'
import { expect, test } from '../fixtures/actors.ts'

const feature = 'Single sign-on with SAML and SCIM provisioning'

test('[SC23] a request typed on any screen becomes evidence on the feature it is about, by the keyboard alone, and product links it', async ({
  enter,
}) => {
  const sales = await enter('sales')
  const product = await enter('product', { screen: 'r/product-2027/requests' })
  await boardPage(sales.page).saved()
  const page = sales.page

  await page.keyboard.press('r')
  await expect(page.getByRole('dialog', { name: 'Log a request' })).toBeVisible()
  await page.keyboard.type('They want single sign on for all their people')
  await expect(page.getByRole('dialog').getByText(feature)).toBeVisible()
  await expect(page.getByRole('dialog').getByText('May be mentioned').first()).toBeVisible()
  await page.keyboard.press('Alt+1')
  await page.getByRole('combobox', { name: 'Company' }).fill('Lumen')
  await page.keyboard.press('Enter')
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(page.getByRole('dialog', { name: 'Log a request' })).toBeHidden()
  await boardPage(page).saved()

  const inbox = product.page
  await inbox.getByText('They want single sign on for all their people').first().click()
  await inbox.keyboard.press('l')
  await expect(inbox.getByRole('dialog')).toBeVisible()
  await inbox.keyboard.press('Enter')
  await expect(inbox.getByRole('dialog')).toBeHidden()

  await boardPage(page).open(feature)
  await page.getByRole('tab', { name: /Demand/ }).click()
  await expect(page.getByText('They want single sign on for all their people')).toBeVisible()
  await expect(page.getByRole('complementary', { name: feature }).getByText('Lumen Facilities').first()).toBeVisible()
})
