import type { BrowserContextOptions, Locator, Page } from '@playwright/test'
import { expect, test } from '../fixtures/actors.ts'
import { boardPage } from '../fixtures/board-page.ts'
import { expectNothingWrong } from '../fixtures/expect-nothing-wrong.ts'

const offline = 'Finish jobs without a network'
/** What our own people call it. */
const ownOffline = 'Finish jobs without a network, sync when it is back'
const withoutScripts = { javaScriptEnabled: false } as const

interface OutboxMail {
  readonly to: string
  readonly subject: string
  readonly text: string
}

function cardOf(page: Page, title: string): Locator {
  return page.getByRole('article').filter({ has: page.getByRole('heading', { name: title, exact: true }) })
}

async function mailsTo(page: Page, url: string, address: string): Promise<readonly OutboxMail[]> {
  const mails = (await (await page.request.get(`${url}/api/v1/outbox`)).json()) as readonly OutboxMail[]
  return mails.filter(({ to }) => to === address)
}

async function openRoadmap(page: Page, url: string): Promise<void> {
  await expect(async () => expect((await page.goto(`${url}/p/northwind`))?.status()).toBe(200)).toPass()
}

test('[OC4] somebody outside votes without scripts and takes it back, and product sees the count', async ({ enter, server, browser }) => {
  const context = await browser.newContext(withoutScripts)
  const page = await context.newPage()
  await openRoadmap(page, server.url)
  expect(await context.cookies()).toEqual([])
  const card = cardOf(page, offline)
  const want = card.getByRole('button', { name: 'I want this' })
  await want.click()
  await expect(card.getByText('Your vote counts.')).toBeVisible()
  expect((await context.cookies()).map(({ name, path, httpOnly, sameSite }) => ({ name, path, httpOnly, sameSite }))).toEqual([
    { name: 'parley_voter', path: '/p/', httpOnly: true, sameSite: 'Lax' },
  ])
  const { page: product } = await enter('product', { screen: 'r/product-2027/board' })
  await boardPage(product).open(ownOffline)
  await product.getByRole('tab', { name: /^Demand/ }).click()
  await expect(product.getByText('1 vote on the public roadmap')).toBeVisible()
  // A press that comes at once is the same one, so taking it back is tried until it is not.
  await expect(async () => {
    await want.click()
    await expect(card.getByText('Your vote is taken back.')).toBeVisible({ timeout: 1000 })
  }).toPass({ timeout: 20_000 })
  await expect(product.getByText('on the public roadmap')).toBeHidden()
  await context.close()
})

test('[OC5] an idea is sent without scripts, waits in the inbox of requests, and product links it', async ({ enter, server, browser }) => {
  const context = await browser.newContext(withoutScripts)
  const page = await context.newPage()
  await openRoadmap(page, server.url)
  await page.getByRole('link', { name: 'Suggest an idea' }).click()
  await page.getByLabel('Your idea').fill('Let <b>crews</b> see the weather on site')
  await page.getByLabel('Mail address, if you would like an answer').fill('rosa@example.com')
  // Nobody writes so fast: it is shown once more until as much time has passed as people need.
  await expect(async () => {
    await page.getByRole('button', { name: 'Send the idea' }).click()
    await expect(page.getByText('Thank you. Your idea has arrived with those who plan.')).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 20_000, intervals: [3500] })
  await expect(page.locator('main')).not.toContainText('weather on site')

  const { page: product } = await enter('product', { screen: 'r/product-2027/requests' })
  const row = product.getByRole('button', { name: /Let <b>crews<\/b> see the weather on site/ })
  await expect(row).toContainText('From the public roadmap', { timeout: 60_000 })
  await row.click()
  const detail = product.getByRole('article', { name: 'Request of Somebody outside' })
  await expect(detail.getByRole('link', { name: 'rosa@example.com' })).toBeVisible()
  await product.keyboard.press('l')
  await product.getByRole('combobox', { name: 'Link to a feature' }).fill(offline)
  await product
    .getByRole('option', { name: new RegExp(offline) })
    .first()
    .click()
  await expect(product.getByText(/^Linked to/)).toBeVisible()
  await context.close()
})

test('[OC6] whoever confirmed an address is mailed once when it ships, and leaves with one press', async ({ enter, server, browser }) => {
  const context = await browser.newContext(withoutScripts)
  const page = await context.newPage()
  const address = 'lind@example.com'
  const title = 'Swap shifts among yourselves'
  await openRoadmap(page, server.url)
  const card = cardOf(page, title)
  await card.getByText('Tell me when it ships').click()
  await card.getByLabel('Mail address').fill(address)
  await card.getByRole('button', { name: 'Send me one mail' }).click()
  await expect(card.getByText('A mail is on its way to you.')).toBeVisible()
  const [asked] = await mailsTo(page, server.url, address)
  await page.goto(/http\S+confirm\?token=\S+/.exec(asked?.text ?? '')?.[0] ?? 'about:blank')
  await page.getByRole('button', { name: 'Yes, tell me once' }).click()
  await expect(page.getByText('You get one mail when it ships.')).toBeVisible()

  const { page: product } = await enter('product', { screen: 'r/product-2027/board' })
  await boardPage(product).open('Crews swap shifts among themselves, managers approve with one tap')
  await product.getByRole('button', { name: /^Status:/ }).click()
  await product
    .getByRole('option', { name: 'Shipped', exact: true })
    .or(product.getByRole('menuitemradio', { name: 'Shipped', exact: true }))
    .click()
  await expect(async () => expect(await mailsTo(page, server.url, address)).toHaveLength(2)).toPass({ timeout: 15_000 })
  const [told] = await mailsTo(page, server.url, address)
  expect(told?.subject).toBe(`It shipped: “${title}”`)
  await page.goto(/http\S+unsubscribe\?token=\S+/.exec(told?.text ?? '')?.[0] ?? 'about:blank')
  await page.getByRole('button', { name: 'Forget my address' }).click()
  await expect(page.getByRole('heading', { name: 'Your address is forgotten' })).toBeVisible()
  expect(await mailsTo(page, server.url, address)).toHaveLength(2)
  await context.close()
})

const looks: readonly (readonly [string, BrowserContextOptions])[] = [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['phone', { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }],
]

for (const [look, options] of looks) {
  test(`[OC7] axe finds nothing wrong after a vote, on the form of ideas and on notes, and none is wider than the window (${look})`, async ({
    server,
    browser,
  }) => {
    const context = await browser.newContext(options)
    const page = await context.newPage()
    const complaints: string[] = []
    page.on('console', (message) => complaints.push(message.text()))
    await openRoadmap(page, server.url)
    const card = cardOf(page, offline)
    await card.getByText('Tell me when it ships').click()
    await expectNothingWrong(page, 'opened')
    await card.getByRole('button', { name: 'I want this' }).click()
    await expect(card.getByText('Your vote counts.')).toBeVisible()
    await expectNothingWrong(page, 'voted')
    await page.goto(`${server.url}/p/northwind/idea`)
    await expectNothingWrong(page, 'idea')
    await page.getByLabel('Your idea').fill('   ')
    await page.getByRole('button', { name: 'Send the idea' }).click()
    await expect(page.getByRole('alert')).toBeVisible()
    await expectNothingWrong(page, 'flaw')
    for (const place of ['confirm', 'unsubscribe']) {
      await page.goto(`${server.url}/p/northwind/${place}?token=x`)
      await expectNothingWrong(page, place)
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), place).toBe(true)
    }
    await page.getByRole('button').click()
    await expect(page.getByRole('heading', { name: 'This link is no longer good' })).toBeVisible()
    expect(complaints.filter((text) => !/status of 4(?:04|22)/.test(text))).toEqual([])
    await context.close()
  })
}
