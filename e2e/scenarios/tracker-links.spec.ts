import { boardPage } from '../fixtures/board-page.ts'
import { expect, test as base } from '../fixtures/actors.ts'
import { startServer, type ServerProcess } from '../fixtures/server.ts'
import { startTracker } from '../fixtures/tracker.ts'

const title = 'Dashboards for site managers'
const token = 'a-good-token'

/** A server that may reach the tracker on this machine. */
const test = base.extend<object, { readonly server: ServerProcess }>({
  server: [
    // The runner reads what a fixture needs from this pattern, so it stays although it is empty.
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const server = await startServer({ PARLEY_ALLOW_PRIVATE_TARGETS: '127.0.0.0/8' })
      await use(server)
      await server.dispose()
    },
    { scope: 'worker' },
  ],
})

test('[TC7] an owner connects a tracker, product pastes addresses, and everybody sees how far the issues are, live', async ({ enter }) => {
  using tracker = await startTracker()
  const owner = await enter('owner', { screen: 'workspace/trackers' })
  const form = owner.page.getByRole('form', { name: 'Connect a tracker' })
  await form.getByRole('radio', { name: 'GitHub' }).click()
  await form.getByLabel('Token').fill('a-wrong-token')
  await form.getByText('Its API answers elsewhere').click()
  await form.getByLabel('API address').fill(tracker.url)
  await form.getByRole('button', { name: 'Test and connect' }).click()
  await expect(form.getByText('The token was refused.').first()).toBeVisible()
  await form.getByLabel('Token').fill(token)
  await form.getByRole('button', { name: 'Test and connect' }).click()
  await expect(owner.page.getByText(/Token …oken/)).toBeVisible()

  const product = await enter('product')
  const board = boardPage(product.page)
  await board.card(title).click()
  const links = product.page.getByRole('region', { name: 'Links' })
  await links.getByRole('button', { name: 'Add a link' }).focus()
  await product.page.keyboard.press('Enter')
  await product.page.keyboard.insertText('https://github.com/acme/app/issues/12#top https://example.com/spec')
  await product.page.keyboard.press('Enter')
  await expect(links.getByRole('listitem')).toHaveCount(2)
  await expect(links.getByRole('link', { name: 'app#12 Export to DATEV' })).toHaveAttribute('href', 'https://github.com/acme/app/issues/12')
  await expect(links).toContainText('Open')
  await expect(links).toContainText('0 of 1 done')

  const viewer = await enter('viewer')
  await boardPage(viewer.page).card(title).click()
  const seen = viewer.page.getByRole('region', { name: 'Links' })
  await expect(seen).toContainText('Export to DATEV')
  await expect(seen.getByRole('button', { name: 'Add a link' })).toHaveCount(0)
  await tracker.change('github', 'acme/app#13', { title: 'Export to DATEV, again', state: 'open', state_reason: null })
  await product.page.keyboard.insertText('github.com/acme/app/issues/13')
  await product.page.keyboard.press('Enter')
  await expect(seen).toContainText('Export to DATEV, again')

  await product.page.keyboard.press('Escape')
  await product.page.keyboard.press('Control+z')
  await expect(seen).not.toContainText('Export to DATEV, again')
})
