import { createServer } from 'node:http'
import type { Page } from '@playwright/test'
import { boardPage } from '../fixtures/board-page.ts'
import { expect, test } from '../fixtures/actors.ts'

/** Puts HTML into the clipboard's stead: a paste as another program would leave it. */
async function paste(page: Page, html: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Brief' }).evaluate((element, text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', text)
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, html)
}

test('[HD10] everything on the screen works under the strict policy, and complains of nothing', async ({ enter }) => {
  test.slow()
  const { page } = await enter('product')
  const board = boardPage(page)
  const violations = await watchViolations(page)
  const response = await page.reload()
  expect(response?.headers()['content-security-policy']).not.toMatch(/unsafe|\*/)
  await board.saved()

  await board.add('Under the policy', 'Next')
  await board.drag('Under the policy', board.lane('Later').getByRole('listitem').first())
  await expect(board.card('Under the policy', 'Later')).toBeVisible()
  await board.card('Under the policy', 'Later').focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Escape')

  await page.keyboard.press('ControlOrMeta+k')
  await page.getByRole('combobox').fill('rank')
  await page.keyboard.press('Escape')

  await board.open('Under the policy')
  await page.getByRole('textbox', { name: 'Brief' }).click()
  await page.keyboard.type('# A heading\nSome words.\n')
  await paste(page, '<h2>Pasted</h2><ul><li>with <b>weight</b></li></ul>')
  await expect(page.getByRole('textbox', { name: 'Brief' }).getByRole('listitem')).toHaveText('with weight')
  const panel = page.getByRole('complementary', { name: 'Under the policy' })
  for (const popup of ['listbox', 'menu'] as const) {
    const opener = panel.locator(`[aria-haspopup="${popup}"]`).first()
    if ((await opener.count()) === 0) continue
    await opener.click()
    await expect(page.getByRole(popup).first()).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole(popup)).toHaveCount(0)
  }
  for (const screen of ['Ranked', 'Objectives']) await page.getByRole('tab', { name: screen }).click()
  await board.saved()
  expect(violations).toEqual([])
})

test('[HD10] the policy stops what a hole in our code would let in', async ({ page, server }) => {
  await page.goto(server.url)
  const stopped = await page.evaluate(async () => {
    const done: string[] = []
    function attempt(name: string, act: () => unknown): void {
      try {
        act()
        done.push(name)
      } catch {
        // Stopped, as it is to be.
      }
    }
    attempt('innerHTML', () => (document.createElement('div').innerHTML = '<b>x</b>'))
    // Outside the tester's own call, which may evaluate what it likes.
    await new Promise<void>((resume) => {
      setTimeout(() => {
        attempt('evaluation', () => Reflect.construct(Function, ['return 1'])())
        resume()
      })
    })
    attempt('worker', () => new Worker('/theme.js'))
    const style = document.createElement('style')
    style.textContent = 'body { outline: 3px solid red }'
    document.head.append(style)
    if (getComputedStyle(document.body).outlineStyle !== 'none') done.push('style element')
    await fetch('http://127.0.0.1:1/').then(
      () => done.push('fetch'),
      () => undefined,
    )
    return done
  })
  expect(stopped).toEqual([])
})

test('[HD10] pasted HTML brings words, and neither scripts nor styles', async ({ page, server }) => {
  test.slow()
  await page.context().request.post(`${server.url}/api/v1/demo/sign-in`, { data: { role: 'product', person: 2 } })
  await page.goto(server.url)
  await boardPage(page).saved()
  await boardPage(page).open('Handover notes between shifts')
  const brief = page.getByRole('textbox', { name: 'Brief' })
  await brief.click()
  const act = 'top.hacked=1'
  await paste(
    page,
    `<p style="color:red" onclick="${act}">Pasted</p><img src=x onerror="${act}"><script>${act}</script><a href="javascript:${act}">here</a>`,
  )
  await expect(brief).toContainText('Pasted')
  await expect(brief.locator('[style], [onclick], [onerror], script, a[href^="javascript"]')).toHaveCount(0)
  expect(await page.evaluate(() => Reflect.get(globalThis, 'hacked'))).toBeUndefined()
})

test('[HD11] a page of another origin opens no socket, writes nothing, reads nothing and frames nothing', async ({ enter, server }) => {
  const { page } = await enter('owner')
  await boardPage(page).ready()
  const foreign = createServer(
    (_request, response) => void response.setHeader('content-type', 'text/html').end('<!doctype html><title>x</title>'),
  )
  await new Promise<void>((done) => {
    foreign.listen(0, '127.0.0.1', done)
  })
  const address = foreign.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const other = await page.context().newPage()
  await other.goto(`http://127.0.0.1:${port}/`)
  const outcome = await other.evaluate(async (url) => {
    const socket = await new Promise((done) => {
      const opened = new WebSocket(`${url.replace('http', 'ws')}/sync/v1/any`)
      opened.addEventListener('open', () => done('open'))
      opened.addEventListener('error', () => done('refused'))
    })
    const write = await fetch(`${url}/api/v1/sign-out`, { method: 'POST', mode: 'no-cors', credentials: 'include' }).then(
      () => 'sent',
      () => 'refused',
    )
    const read = await fetch(`${url}/api/v1/me`, { credentials: 'include' }).then(
      () => 'read',
      () => 'refused',
    )
    return { socket, write, read }
  }, server.url)
  expect(outcome).toMatchObject({ socket: 'refused', read: 'refused' })
  // It may send, but it changed nothing: the session lives on.
  expect((await page.context().request.get(`${server.url}/api/v1/me`)).status()).toBe(200)
  await other.setContent(`<iframe src="${server.url}/"></iframe>`)
  await expect(other.frameLocator('iframe').getByRole('main')).toHaveCount(0)
  await new Promise((done) => {
    foreign.close(done)
    foreign.closeAllConnections()
  })
})

async function watchViolations(page: Page): Promise<readonly string[]> {
  const violations: string[] = []
  await page.exposeFunction('tellViolation', (text: string) => violations.push(text))
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      void Reflect.get(globalThis, 'tellViolation')(`${event.violatedDirective} ${event.blockedURI} ${event.sample} ${event.sourceFile}`)
    })
  })
  return violations
}
