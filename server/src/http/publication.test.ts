import type { PublicationJson } from '@parley/shared/protocol/publication.ts'
import type { Role } from '@parley/shared/model/person.ts'
import { expect, it } from 'vitest'
import { openBrowser, type Browser } from '../testing/browser.ts'
import { askStranger, plan, publicSettings, shown } from '../testing/public-world.ts'
import { setStage } from '../testing/stage.ts'
import type { TestServer } from '../testing/test-server.ts'

const { serve } = setStage()
const path = '/roadmaps/r1/publication'

async function as(server: TestServer, role: Role): Promise<Browser> {
  return openBrowser(server.url, { cookie: await server.cookieOf(role) })
}

it('[PW19] an owner sets it up, product reads and releases it, and nobody else learns of it', async () => {
  const server = await serve()
  await plan(server, ...shown('f1', 'Works offline'))
  const [owner, product, sales] = await Promise.all((['owner', 'product', 'sales'] as const).map((role) => as(server, role)))
  if (owner === undefined || product === undefined || sales === undefined) throw new Error('nobody there')
  const held = { ...publicSettings, mode: 'held' as const }
  expect((await sales.get(path)).status).toBe(403)
  expect((await sales.get(`${path}/preview/draft`)).status).toBe(403)
  expect((await product.send('PUT', path, held)).status).toBe(403)
  expect((await owner.send('PUT', path, held)).status).toBe(204)
  const state = (await product.get(path)).body as PublicationJson
  expect(state).toMatchObject({ url: `${server.url}/p/acme`, live: null, findings: [], versions: [] })
  expect(Object.values(state.features)).toEqual(['f1'])
  expect((await sales.send('POST', `${path}/releases`, { hash: state.draftHash })).status).toBe(403)
  expect((await product.send('POST', `${path}/releases`, { hash: 'x'.repeat(43) })).status).toBe(422)
  expect((await product.send('POST', `${path}/releases`, { hash: state.draftHash })).status).toBe(204)
  expect((await askStranger(server, '/p/acme')).status).toBe(200)
  const after = (await product.get(path)).body as PublicationJson
  expect(after.live).toEqual(after.draft)
  expect(after.versions).toMatchObject([{ number: 1, by: 'product', cards: 1 }])
  expect((await product.send('POST', `${path}/restorations`, { number: 9 })).status).toBe(422)
  expect((await openBrowser(server.url).get(path)).status).toBe(401)
})

it('[PW19] refuses settings that are not lawful, and says which', async () => {
  const server = await serve()
  const owner = await as(server, 'owner')
  const bad = await owner.send('PUT', path, { ...publicSettings, slug: 'A B' })
  expect(bad.status).toBe(400)
  expect(JSON.stringify(bad.body)).toContain('slug')
  expect((await owner.send('PUT', path, { ...publicSettings, secret: 1 })).status).toBe(400)
  expect((await owner.send('PUT', '/roadmaps/other/publication', publicSettings)).status).toBe(404)
})

it('[PW19] the preview is the page itself, and only our own pages may show it', async () => {
  const server = await serve()
  await plan(server, ...shown('f1', 'Works offline'))
  const headers = { cookie: await server.cookieOf('product') }
  const answer = await fetch(`${server.url}/api/v1${path}/preview/draft`, { headers })
  expect(await answer.text()).toContain('Works offline')
  expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'self'")
  expect((await fetch(`${server.url}/api/v1${path}/preview/7`, { headers })).status).toBe(404)
  expect((await askStranger(server, '/p/acme')).status).toBe(404)
})
