import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures/actors.ts'
import { boardPage } from '../fixtures/board-page.ts'

const roadmap = 'r/product-2027'

/** What can be pressed and is less than 44 px high, by where presses above and below its middle land. */
function lowTargets(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const pressable =
      'a[href], button, input, select, textarea, summary, [role="combobox"], [role="gridcell"], [role="switch"], [role="checkbox"]'
    function reach(element: Element): number {
      const { left, top, width, height } = element.getBoundingClientRect()
      const [x, middle] = [left + width / 2, top + height / 2]
      function isMet(y: number): boolean {
        const met = document.elementFromPoint(x, y)
        return met !== null && (element.contains(met) || met.closest('label')?.contains(element) === true)
      }
      if (!isMet(middle)) return Number.POSITIVE_INFINITY
      let [above, below] = [0, 0]
      while (above < 30 && isMet(middle - above - 1)) above += 1
      while (below < 30 && isMet(middle + below + 1)) below += 1
      return Math.max(above + below + 1, height)
    }
    const measured = new Map<string, number>()
    const low: string[] = []
    for (const element of document.querySelectorAll(pressable)) {
      // A few of each kind tell of all.
      const kind = `${element.tagName} ${element.className}`
      measured.set(kind, (measured.get(kind) ?? 0) + 1)
      if ((measured.get(kind) ?? 0) > 4 || !element.checkVisibility({ visibilityProperty: true })) continue
      // What stands in a sentence is as high as its line, and a card or row is pressed as a whole.
      const isProse = [...(element.parentElement?.childNodes ?? [])].some((node) => node.nodeType === 3 && node.textContent?.trim() !== '')
      if (isProse || element.closest('[data-card], tbody tr:not([data-row])') !== null) continue
      element.scrollIntoView({ block: 'center', inline: 'center' })
      const height = reach(element)
      if (height < 43.5)
        low.push(`${Math.round(height)} px: ${element.getAttribute('aria-label') ?? element.textContent.slice(0, 40)} (${kind})`)
    }
    return low
  })
}

test('[UI49] every target of the screens is at least 44 px high under a finger', async ({ enter, server }) => {
  const { page } = await enter('product', { phone: true })
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
    await boardPage(page).settled()
    expect(await lowTargets(page), screen).toEqual([])
  }
  await page.getByRole('button', { name: 'Share' }).click()
  await expect(page.getByRole('list', { name: 'Who has access' })).toBeVisible()
  expect(await lowTargets(page), 'share').toEqual([])
})

test('[UI50] the buttons at the foot of a dialog have one height', async ({ enter, server }) => {
  const { page } = await enter('product')
  const seen: number[] = []
  async function measure(): Promise<void> {
    const buttons = page.getByRole('dialog').locator('footer').getByRole('button')
    await expect(buttons.first()).toBeVisible()
    seen.push(...(await buttons.evaluateAll((all) => all.map((button) => button.getBoundingClientRect().height))))
  }
  await page.goto(`${server.url}/${roadmap}/companies?company=halden`)
  for (const name of ['Share', 'Add deal', 'Add contact', 'Share a link']) {
    await page.getByRole('button', { name, exact: true }).click()
    await measure()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
  }
  expect(seen.length).toBeGreaterThan(5)
  expect(new Set(seen)).toEqual(new Set([32]))
})
