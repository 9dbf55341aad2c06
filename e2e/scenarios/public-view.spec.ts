import type { BrowserContextOptions, Page } from '@playwright/test'
import { expect, test } from '../fixtures/actors.ts'
import { boardPage } from '../fixtures/board-page.ts'
import { expectNothingWrong } from '../fixtures/expect-nothing-wrong.ts'

const board = 'r/product-2027/board'

const looks: readonly (readonly [string, BrowserContextOptions])[] = [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['phone', { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }],
]

for (const [look, options] of looks) {
  test(`[PB6] axe finds nothing wrong on the public roadmap, and it is not wider than the window (${look})`, async ({
    server,
    browser,
  }) => {
    const context = await browser.newContext(options)
    const page = await context.newPage()
    const complaints: string[] = []
    page.on('console', (message) => complaints.push(message.text()))
    await expect(async () => expect((await page.goto(`${server.url}/p/northwind`))?.status()).toBe(200)).toPass()
    for (const path of ['/p/northwind', '/p/northwind/embed', '/p/nowhere']) {
      await page.goto(server.url + path)
      await expectNothingWrong(page, path)
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), path).toBe(true)
    }
    expect(complaints.filter((text) => !text.includes('404'))).toEqual([])
    await context.close()
  })
}

test('[PB6] a prospect without scripts reads the columns, and the first key leads past the head', async ({ server, browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await expect(async () => expect((await page.goto(`${server.url}/p/northwind`))?.status()).toBe(200)).toPass()
  await expect(page.getByRole('heading', { level: 1, name: 'Where Northwind is going' })).toBeVisible()
  for (const name of ['Now', 'Next', 'Later', 'Recently shipped'])
    await expect(page.getByRole('region', { name, exact: true })).toBeVisible()
  const card = page.getByRole('article').filter({ hasText: 'Finish jobs without a network' })
  await expect(card).toContainText('In progress')
  await expect(card).toContainText('Q4 2026')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused()
  await expect(page.getByRole('contentinfo')).toContainText('Plans change')
  await context.close()
})

test('[PB7] what product marks as public and moves is on the page soon; a private word holds it back, and product is told which', async ({
  enter,
  server,
  browser,
}) => {
  const { page: product } = await enter('product', { screen: board })
  const context = await browser.newContext()
  const prospect = await context.newPage()
  const title = 'Messages that translate themselves'
  await boardPage(product).add(title, 'Later')
  await boardPage(product).open(title)
  const section = product.getByRole('region', { name: 'Public roadmap' })
  await section.getByRole('combobox', { name: 'What outsiders see' }).click()
  await product.getByRole('option', { name: 'Public', exact: true }).click()
  const publicTitle = section.getByRole('textbox', { name: 'Public title' })
  await publicTitle.fill('Messages in your own language')
  await publicTitle.press('Enter')
  await follows(prospect, `${server.url}/p/northwind`, 'Later', 'Messages in your own language')

  await product.getByRole('button', { name: 'Horizon: Later' }).click()
  await product
    .getByRole('option', { name: 'Now', exact: true })
    .or(product.getByRole('menuitemradio', { name: 'Now', exact: true }))
    .click()
  await follows(prospect, `${server.url}/p/northwind`, 'Now', 'Messages in your own language')

  await publicTitle.fill('Messages as Halden wants them')
  await publicTitle.press('Enter')
  await boardPage(product).saved()
  await product.goto(`${server.url}/r/product-2027/public`)
  await expect(product.getByRole('alert')).toContainText('“Halden')
  await expect(product.getByRole('alert')).toContainText('names a customer')
  await prospect.reload()
  await expect(prospect.getByRole('region', { name: 'Now', exact: true })).toContainText('Messages in your own language')
  await expect(prospect.locator('body')).not.toContainText('Halden')

  await product.getByRole('alert').getByRole('button', { name: 'Messages as Halden wants them' }).click()
  await section.getByRole('button', { name: 'Public words' }).click()
  await publicTitle.fill('Messages for everybody')
  await publicTitle.press('Enter')
  await follows(prospect, `${server.url}/p/northwind`, 'Now', 'Messages for everybody')
  await expect(product.getByRole('alert')).toBeHidden()
  await expectNothingWrong(product, 'settings')
  await context.close()
})

async function follows(page: Page, url: string, column: string, words: string): Promise<void> {
  await page.goto(url)
  await expect(async () => {
    // What a browser has it may show for a minute; asking anew is what a reload does.
    await page.reload()
    await expect(page.getByRole('region', { name: column, exact: true })).toContainText(words, { timeout: 100 })
  }).toPass({ timeout: 15_000 })
}
