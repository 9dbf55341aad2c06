import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test, type ActorOptions } from '../fixtures/actors.ts'
import { boardPage } from '../fixtures/board-page.ts'

const roadmap = 'r/product-2027'

async function violations(page: Page): Promise<readonly string[]> {
  const { violations: found } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze()
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}

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
      expect(await violations(page), screen).toEqual([])
    }
    await page.goto(`${server.url}/${roadmap}/board`)
    await boardPage(page).ready()
    await page.getByRole('button', { name: 'Single sign-on with SAML and SCIM provisioning' }).click()
    await expect(page.getByRole('textbox', { name: 'Brief' })).toBeVisible()
    expect(await violations(page), 'panel').toEqual([])
    await page.getByRole('tab', { name: /Comments/ }).click()
    expect(await violations(page), 'comments').toEqual([])
    await page.keyboard.press('ControlOrMeta+k')
    await expect(page.getByRole('combobox', { name: 'Search or jump to' })).toBeVisible()
    expect(await violations(page), 'palette').toEqual([])

    const stranger = await browser.newContext()
    const door = await stranger.newPage()
    await door.goto(server.url)
    await expect(door.getByRole('heading', { name: 'Parley' })).toBeVisible()
    expect(await violations(door), 'sign-in').toEqual([])
    await stranger.close()
  })
}
