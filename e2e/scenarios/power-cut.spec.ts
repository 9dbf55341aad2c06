import { boardPage } from '../fixtures/board-page.ts'
import { expect, test } from '../fixtures/actors.ts'
import { startServer } from '../fixtures/server.ts'

test('[SC5] what showed "saved" is there after kill -9, and browsers go on by themselves', async ({ browser }) => {
  const server = await startServer()
  const context = await browser.newContext()
  await context.request.post(`${server.url}/api/v1/demo/sign-in`, { data: { role: 'product' } })
  const page = await context.newPage()
  await page.goto(server.url)
  const board = boardPage(page)
  for (let round = 1; round <= 3; round += 1) {
    await board.add(`Saved before cut ${round}`, 'Now')
    await board.saved()
    await server.kill()
    await expect(page.getByTestId('sync-badge')).toHaveText(/Offline/)
    await board.add(`Written during cut ${round}`, 'Now')
    await server.start()
    await board.saved()
  }
  // A browser that has nothing of its own sees what the server's disk has.
  const fresh = await browser.newContext()
  await fresh.request.post(`${server.url}/api/v1/demo/sign-in`, { data: { role: 'sales' } })
  const witness = await fresh.newPage()
  await witness.goto(server.url)
  await witness.getByRole('searchbox', { name: 'Filter by words' }).fill('cut')
  for (let round = 1; round <= 3; round += 1) {
    await expect(boardPage(witness).card(`Saved before cut ${round}`)).toBeVisible()
    await expect(boardPage(witness).card(`Written during cut ${round}`)).toBeVisible()
  }
  await fresh.close()
  await context.close()
  await server.dispose()
})
