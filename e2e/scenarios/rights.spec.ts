import { demoCompanies } from '../../shared/src/demo/demo-customers.ts'
import type { Page } from '@playwright/test'
import { boardPage } from '../fixtures/board-page.ts'
import { expect, test } from '../fixtures/actors.ts'
import { runProgram } from '../fixtures/program.ts'
import { startServer } from '../fixtures/server.ts'

const canary = 'Brightwater pays 480k if exports ship'

test('[SC18] sales finds nothing on the board that would be refused, hears who may change it, and comments', async ({ enter }) => {
  const { page } = await enter('sales')
  const board = boardPage(page)
  await board.saved()
  await expect(page.getByRole('button', { name: 'Add feature' })).toHaveCount(0)
  await board.card('Clock in at the right place').press('e')
  await expect(page.getByText('Only product or an owner can do that.')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveCount(0)
  await page.getByRole('button', { name: 'You read and comment' }).click()
  await expect(page.getByText(/is for product and owners to change/)).toBeVisible()
  await page.keyboard.press('Escape')
  await board.open('Clock in at the right place')
  await page.getByRole('textbox', { name: 'Comment' }).fill('Two prospects ask for it')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('article').getByText('Two prospects ask for it')).toBeVisible()
  await board.saved()
})

test('[SC19] a viewer receives no byte of what sales writes, and comments once an owner lets viewers', async ({ browser }) => {
  const server = await startServer()
  const context = await browser.newContext()
  await context.request.post(`${server.url}/api/v1/demo/sign-in`, { data: { role: 'viewer' } })
  const page = await context.newPage()
  const received = listen(page)
  await page.goto(server.url)
  await expect(page.getByTestId('sync-badge')).toHaveText('Read-only')
  const office = await browser.newContext()
  using rep = await runProgram(server, office.request, { role: 'sales', document: 'sales-product-2027' })
  using reader = await runProgram(server, office.request, { role: 'product', document: 'sales-product-2027' })
  rep.zone('requests').set('request/demo-anna/r1/text', canary)
  await expect.poll(() => reader.zone('requests').get('request/demo-anna/r1/text')).toBe(canary)

  const refused = await page.evaluate(
    (url) =>
      new Promise<number>((resolve) => {
        new WebSocket(`${url.replace('http', 'ws')}/sync/v1/sales-product-2027`).addEventListener('close', ({ code }) => resolve(code))
      }),
    server.url,
  )
  expect(refused).toBe(4403)
  using owner = await runProgram(server, office.request, { role: 'owner', document: 'plan-product-2027' })
  await boardPage(page).open('Clock in at the right place')
  await expect(page.getByRole('textbox', { name: 'Comment' })).toHaveCount(0)
  owner.zone('settings').set('setting/viewersComment', true)
  await page.getByRole('textbox', { name: 'Comment' }).fill('Our installers would love it')
  await page.keyboard.press('Enter')
  await expect.poll(() => JSON.stringify(owner.zone('comments').toJSON())).toContain('Our installers would love it')
  expect(received.bytes()).toBeGreaterThan(1000)
  expect(received.contains(canary)).toBe(false)
  // Of 120 requests of 25 companies the plan tells numbers, and not one name.
  await expect.poll(() => received.contains('demand/')).toBe(true)
  for (const { name } of demoCompanies) expect(received.contains(name), name).toBe(false)
  await office.close()
  await context.close()
  await server.dispose()
})

test('[SC20] a demotion is felt at once: the board becomes for reading, and what was changed offline is named and can be copied', async ({
  browser,
}) => {
  const server = await startServer()
  const context = await browser.newContext()
  await context.request.post(`${server.url}/api/v1/demo/sign-in`, { data: { role: 'product', person: 1 } })
  const page = await context.newPage()
  await page.goto(server.url)
  const board = boardPage(page)
  await board.saved()
  await context.setOffline(true)
  await board.add('Promised on the train', 'Now')

  const office = await browser.newContext()
  await office.request.post(`${server.url}/api/v1/demo/sign-in`, { data: { role: 'owner' } })
  const headers = { origin: server.url }
  const demoted = await office.request.patch(`${server.url}/api/v1/members/demo-mara`, { data: { role: 'sales' }, headers })
  expect(demoted.status()).toBe(204)
  await context.setOffline(false)
  await expect(page.getByText(/You are Sales here now/)).toBeVisible()
  await expect(page.getByTestId('sync-badge')).toHaveText(/not accepted/)
  await expect(page.getByRole('button', { name: 'Add feature' })).toHaveCount(0)
  await expect(board.card('Promised on the train')).toHaveCount(0)
  await page.getByTestId('sync-badge').click()
  await expect(page.getByRole('listitem').filter({ hasText: 'Promised on the train' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Copy them' })).toBeVisible()

  expect((await office.request.delete(`${server.url}/api/v1/members/demo-mara`, { headers })).status()).toBe(204)
  await expect(page.getByText(/Your session has ended/)).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Sign in to Parley' })).toBeVisible()
  await office.close()
  await context.close()
  await server.dispose()
})

/** Everything the network brings to a page, bodies and frames. */
function listen(page: Page): { readonly contains: (text: string) => boolean; readonly bytes: () => number } {
  const chunks: Buffer[] = []
  page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => chunks.push(Buffer.from(payload))))
  page.on(
    'response',
    (response) =>
      void response.body().then(
        (body) => chunks.push(body),
        () => undefined,
      ),
  )
  return {
    contains: (text) => Buffer.concat(chunks).includes(text),
    bytes: () => Buffer.concat(chunks).length,
  }
}
