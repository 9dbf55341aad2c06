import { expect, test, type ActorOptions } from '../fixtures/actors.ts'
import { boardPage } from '../fixtures/board-page.ts'
import { expectNothingWrong } from '../fixtures/expect-nothing-wrong.ts'

const roadmap = 'r/product-2027'

const looks: readonly (readonly [string, ActorOptions])[] = [
  ['light', { theme: 'light' }],
  ['dark', { theme: 'dark' }],
  ['phone', { phone: true }],
]

for (const [look, options] of looks) {
  test(`[SC10] axe finds nothing wrong on any screen (${look})`, async ({ enter, server, browser }) => {
    const { page } = await enter('product', options)
    for (const screen of [
      'board',
      'ranked',
      'objectives',
      'briefing',
      'requests',
      'promises',
      'companies',
      'companies?company=halden',
      'call',
      'history',
      'public',
    ]) {
      await page.goto(`${server.url}/${roadmap}/${screen}`)
      await boardPage(page).ready()
      await expectNothingWrong(page, screen)
    }
    await page.goto(`${server.url}/${roadmap}/board`)
    await boardPage(page).ready()
    await page.getByRole('button', { name: 'Single sign-on with SAML and SCIM provisioning' }).click()
    await expect(page.getByRole('textbox', { name: 'Brief' })).toBeVisible()
    await expectNothingWrong(page, 'panel')
    await page.getByRole('tab', { name: /Comments/ }).click()
    await expectNothingWrong(page, 'comments')
    await page.keyboard.press('ControlOrMeta+k')
    await expect(page.getByRole('combobox', { name: 'Search or jump to' })).toBeVisible()
    await expectNothingWrong(page, 'palette')

    const stranger = await browser.newContext()
    const door = await stranger.newPage()
    await door.goto(server.url)
    await expect(door.getByRole('heading', { name: 'Parley' })).toBeVisible()
    await expectNothingWrong(door, 'sign-in')
    await stranger.close()
  })
}
