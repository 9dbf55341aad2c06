import { expect, test } from '../fixtures/actors.ts'
import { boardPage } from '../fixtures/board-page.ts'
import { parley, startServer } from '../fixtures/server.ts'

declare global {
  interface Window {
    readonly parleyRenders?: Readonly<Record<string, number>>
  }
}

test('[SC12] a drag over a board of 3 x 2,000 cards draws no card that did not change, and few rows', async ({ browser }) => {
  const server = await startServer()
  await parley(server, 'generate', '--roadmap', 'Sandbox', '--features', '6000')
  const context = await browser.newContext()
  await context.request.post(`${server.url}/api/v1/demo/sign-in`, { data: { role: 'product' } })
  const page = await context.newPage()
  await page.goto(`${server.url}/r/sandbox/board?renders=1`)
  const board = boardPage(page)
  await board.saved()
  const [title] = await board.titles('Now')
  if (title === undefined) throw new Error('an empty board')
  const elements = await page.evaluate(() => document.querySelectorAll('*').length)
  expect(elements).toBeLessThan(2500)

  const before = await page.evaluate(() => ({ ...window.parleyRenders }))
  await board.drag(title, board.lane('Next').getByRole('listitem').nth(2))
  await expect(board.card(title, 'Next')).toBeVisible()
  const after = await page.evaluate(() => ({ ...window.parleyRenders }))
  function drawn(what: string): number {
    return (after[what] ?? 0) - (before[what] ?? 0)
  }
  // The moved card itself: in the hand, in its new lane, and the ones that scroll or shift into view at the ends.
  expect(drawn('card')).toBeLessThan(12)
  expect(drawn('row')).toBeLessThan(1500)
  expect(drawn('board')).toBeLessThan(5)
  await context.close()
  await server.dispose()
})
