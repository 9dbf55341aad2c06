import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures/actors.ts'
import { boardPage } from '../fixtures/board-page.ts'

const roadmap = 'r/product-2027'

const pressable =
  'a[href], button, input, select, textarea, summary, [role="combobox"], [role="gridcell"], [role="switch"], [role="checkbox"]'

interface Target {
  readonly name: string
  readonly height: number
}

/** What can be pressed and is less than 44 px high. */
async function lowTargets(page: Page): Promise<readonly Target[]> {
  await page.locator(pressable).evaluateAll(choose)
  const targets = await page.locator('[data-measured]').evaluateAll(measure)
  return targets.filter(({ height }) => height < 43.5)
}

/** Runs in the page: a few of each kind tell of all. A card or row is pressed as a whole, and what stands in a sentence is as high as its line. */
function choose(elements: readonly Element[]): void {
  const seen = new Map<string, number>()
  for (const element of elements) {
    const beside = [...(element.parentElement?.childNodes ?? [])]
    const isProse = beside.some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '')
    if (isProse || element.closest('[data-card], tbody tr:not([data-row])') !== null) continue
    const kind = `${element.tagName} ${element.className}`
    const count = (seen.get(kind) ?? 0) + 1
    seen.set(kind, count)
    element.toggleAttribute('data-measured', count <= 4)
  }
}

/** Runs in the page: how high a target is by where presses above and below its middle land; what is covered has no middle to press. */
function measure(elements: readonly Element[]): Target[] {
  return elements.map((element) => {
    element.scrollIntoView({ block: 'center', inline: 'center' })
    const { left, top, width, height } = element.getBoundingClientRect()
    const middle = top + height / 2
    const isMet = (y: number): boolean => {
      const met = document.elementFromPoint(left + width / 2, y)
      return met !== null && (element.contains(met) || met.closest('label')?.contains(element) === true)
    }
    let [above, below] = [0, 0]
    while (above < 30 && isMet(middle - above - 1)) above += 1
    while (below < 30 && isMet(middle + below + 1)) below += 1
    const name = `${element.getAttribute('aria-label') ?? element.textContent.slice(0, 40)} (${element.className})`
    return { name, height: isMet(middle) ? Math.max(above + below + 1, height) : Number.POSITIVE_INFINITY }
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
  await page.goto(`${server.url}/${roadmap}/board`)
  await boardPage(page).open('Single sign-on with SAML and SCIM provisioning')
  await expect(page.getByRole('textbox', { name: 'Brief' })).toBeVisible()
  expect(await lowTargets(page), 'panel').toEqual([])
  await page.getByRole('tab', { name: /^Comments/ }).click()
  expect(await lowTargets(page), 'comments').toEqual([])
  await page.goto(`${server.url}/${roadmap}/board`)
  await boardPage(page).settled()
  await page.getByRole('button', { name: 'Share' }).click()
  await expect(page.getByRole('list', { name: 'Who has access' })).toBeVisible()
  expect(await lowTargets(page), 'share').toEqual([])
})

test('[UI50] the buttons at the foot of a dialog have one height', async ({ enter, server }) => {
  const { page } = await enter('product')
  const seen: number[] = []
  async function note(): Promise<void> {
    const buttons = page.getByRole('dialog').locator('footer').getByRole('button')
    await expect(buttons.first()).toBeVisible()
    seen.push(...(await buttons.evaluateAll((all) => all.map((button) => button.getBoundingClientRect().height))))
  }
  await page.goto(`${server.url}/${roadmap}/companies?company=halden`)
  for (const name of ['Share', 'Add deal', 'Add contact', 'Share a link']) {
    await page.getByRole('button', { name, exact: true }).click()
    await note()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
  }
  expect(seen.length).toBeGreaterThan(5)
  expect(new Set(seen)).toEqual(new Set([32]))
})
