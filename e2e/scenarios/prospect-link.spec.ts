import { expect, test } from '../fixtures/actors.ts'
import { boardPage } from '../fixtures/board-page.ts'
import { expectNothingWrong } from '../fixtures/expect-nothing-wrong.ts'

test('[SC45] a rep shares a link, the prospect reads it, the plan changes and the rep learns of it; revoked, it shows nothing', async ({
  enter,
  server,
  browser,
}) => {
  const { page: rep } = await enter('sales', { screen: 'r/product-2027/companies' })
  await rep.getByRole('searchbox', { name: 'Search companies' }).fill('Menzel')
  await rep.getByRole('button', { name: 'Menzel Group' }).click()
  const shared = rep.getByRole('region', { name: 'Shared links' })
  await shared.getByRole('button', { name: 'Share a link' }).click()
  const dialog = rep.getByRole('dialog')
  const boxes = dialog.getByRole('checkbox')
  for (let index = 0; index < (await boxes.count()); index += 1) await boxes.nth(index).uncheck()
  await dialog.getByRole('checkbox').first().check()
  await dialog.getByRole('textbox', { name: 'Passcode' }).fill('blue whale')
  await expectNothingWrong(rep, 'what is shared')
  await dialog.getByRole('button', { name: 'Make the link' }).click()
  const url = await dialog.locator('code').innerText()
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expect(shared.getByRole('listitem')).toContainText('Not opened yet')

  const context = await browser.newContext({ viewport: { width: 390, height: 844 } })
  const prospect = await context.newPage()
  await prospect.goto(url)
  await expect(prospect).toHaveURL(`${server.url}/l/open`)
  await expectNothingWrong(prospect, 'the door')
  await prospect.getByLabel('Passcode').fill('red whale')
  await prospect.getByRole('button', { name: 'Open' }).click()
  await expect(prospect.getByText('That is not the passcode.')).toBeVisible()
  await prospect.getByLabel('Passcode').fill('blue whale')
  await prospect.getByRole('button', { name: 'Open' }).click()
  await expect(prospect.getByRole('heading', { level: 1, name: 'Prepared for Menzel Group' })).toBeVisible()
  const line = await prospect.getByRole('listitem').innerText()
  await expectNothingWrong(prospect, 'the page')

  const name = /“(.*)”/u.exec(line)?.[1] ?? ''
  const { page: product } = await enter('product', { screen: 'r/product-2027/board' })
  await boardPage(product).open(name)
  await product.getByRole('button', { name: /^Horizon: / }).click()
  await product
    .getByRole('option', { name: 'Later', exact: true })
    .or(product.getByRole('menuitemradio', { name: 'Later', exact: true }))
    .click()
  await boardPage(product).saved()
  await expect(shared.getByText('Out of date')).toBeVisible()
  await expect(rep.getByRole('button', { name: /^Notifications, \d+ unread$/ })).toBeVisible()
  await rep.getByRole('button', { name: /^Notifications/ }).click()
  await expect(rep.getByText('What “Menzel Group” saw is out of date')).toBeVisible()
  await rep.keyboard.press('Escape')
  await prospect.reload()
  await expect(prospect.getByText('There is nothing to share today.')).toBeVisible()

  await shared.getByRole('button', { name: 'What they see' }).click()
  await expect(rep.getByRole('dialog').getByText(line)).toBeVisible()
  await expectNothingWrong(rep, 'what they see')
  await rep.keyboard.press('Escape')
  await shared.getByRole('button', { name: 'Revoke the link for Menzel Group' }).click()
  await rep.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click()
  await expect(shared.getByText('Revoked')).toBeVisible()
  await prospect.reload()
  await expect(prospect.getByRole('heading', { level: 1, name: 'Nothing is shared here' })).toBeVisible()
  await expectNothingWrong(prospect, 'nothing shared')
  await context.close()
})

test('[SC45] without scripts the code is pasted', async ({ server, browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, colorScheme: 'dark' })
  const prospect = await context.newPage()
  await prospect.goto(`${server.url}/l#${'x'.repeat(43)}`)
  expect(await prospect.getByRole('textbox', { name: 'Code' }).inputValue()).toBe('')
  await prospect.getByRole('textbox', { name: 'Code' }).fill('x'.repeat(43))
  await prospect.getByRole('button', { name: 'Open' }).click()
  await expect(prospect.getByRole('heading', { level: 1, name: 'Nothing is shared here' })).toBeVisible()
  await context.close()
})
