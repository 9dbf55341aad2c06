import { asId, type CompanyId, type FeatureId } from '@parley/shared/model/ids.ts'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, it } from 'vitest'
import { fail, ok } from '@parley/shared/base/result.ts'
import type { UserId } from '@parley/shared/model/ids.ts'
import type { Role } from '@parley/shared/model/person.ts'
import type { InboxJson } from '@parley/shared/protocol/notifications.ts'
import { askStranger, goPublic, plan, publicSettings, publicationDesk, sell, shown, unpacked } from '../testing/public-world.ts'
import { documentOf, setStage, storedUpdates } from '../testing/stage.ts'
import { until } from '../testing/test-client.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

const { serve, enter } = setStage()
const f1 = asId<FeatureId>('f1')
const ben = asId<UserId>('product')

async function textAt(server: TestServer, path: string): Promise<string> {
  return unpacked(await askStranger(server, path)).toString()
}

async function titles(server: TestServer): Promise<readonly string[]> {
  const { cards } = JSON.parse(await textAt(server, '/p/acme.json')) as { readonly cards: readonly { readonly title: string }[] }
  return cards.map(({ title }) => title)
}

it('[PW5] what product marks, words and moves is public soon, without anybody releasing it', async () => {
  const server = await serve()
  await goPublic(server)
  const product = await enter(server)
  for (const [field, value] of Object.entries({ title: 'Mine', horizon: 'now', visibility: 'public', publicTitle: 'Works offline' }))
    product.features().set(`feature/f1/${field}`, value)
  await until(async () => (await textAt(server, '/p/acme')).includes('Works offline'))
  product.features().set('feature/f1/horizon', 'later')
  await until(async () => (await textAt(server, '/p/acme.json')).includes('"lane":"later"'))
})

it('[PW5] publishes what was changed while nobody looked, once the server is back', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'parley-public-'))
  const first = await startTestServer({ folder })
  await goPublic(first)
  await plan(first, ...shown('f1', 'Works offline'))
  const { rooms } = first.app.services
  await rooms.drain(5000)
  await first[Symbol.asyncDispose]()
  const second = await startTestServer({ folder, isEmpty: true })
  await until(async () => (await textAt(second, '/p/acme')).includes('Works offline'))
  await second[Symbol.asyncDispose]()
  rmSync(folder, { recursive: true })
})

it('[PW21] those who answer for the plan hear once that a word holds everything back, and no more once it does not', async () => {
  const server = await serve()
  const desk = await goPublic(server)
  await sell(server, { kind: 'add-company', companyId: asId<CompanyId>('halden'), edit: { name: 'Halden', kind: 'customer' } })
  const told = async (role: Role): Promise<readonly string[]> => {
    const response = await fetch(`${server.url}/api/v1/notifications`, { headers: { cookie: await server.cookieOf(role) } })
    const { notifications } = (await response.json()) as InboxJson
    return notifications.flatMap(({ kind, count, path }) => (kind === 'publication-held' ? [`${count} ${path}`] : []))
  }
  await plan(server, ...shown('f1', 'As Halden asked'))
  await desk.look()
  await plan(server, ...shown('f2', 'Halden again'))
  await desk.look()
  for (const role of ['owner', 'product'] as const) expect(await told(role)).toEqual(['1 /r/r1/public'])
  for (const role of ['sales', 'viewer'] as const) expect(await told(role)).toEqual([])
  for (const id of ['f1', 'f2'])
    await plan(server, { kind: 'edit-feature', featureId: asId<FeatureId>(id), edit: { publicTitle: 'As many asked' } })
  await desk.look()
  expect(await told('owner')).toEqual([])
})

it('[PW6] a word that must not be public holds everything back, and the old version stays', async () => {
  const server = await serve()
  const desk = await goPublic(server)
  await plan(server, ...shown('f1', 'Works offline'))
  await desk.look()
  await sell(server, { kind: 'add-company', companyId: asId<CompanyId>('halden'), edit: { name: 'Halden', kind: 'customer' } })
  await plan(server, ...shown('f2', 'As Halden asked'))
  await desk.look()
  expect(await titles(server)).toEqual(['Works offline'])
  const state = await desk.state()
  expect(state.ok && state.value.draft.findings).toMatchObject([{ word: 'Halden', field: 'title', kind: 'customer' }])
  expect(await desk.release(state.ok ? state.value.draft.hash : '', ben)).toEqual(fail('held-back'))
  await plan(server, { kind: 'edit-feature', featureId: asId<FeatureId>('f2'), edit: { publicTitle: 'For large sites' } })
  await desk.look()
  expect((await titles(server)).toSorted()).toEqual(['For large sites', 'Works offline'])
})

it('[PW7] held changes wait until exactly what was read is released', async () => {
  const server = await serve()
  const desk = await goPublic(server, { mode: 'held' })
  await plan(server, ...shown('f1', 'Works offline'))
  await desk.look()
  expect((await askStranger(server, '/p/acme')).status).toBe(404)
  const state = await desk.state()
  const hash = state.ok ? state.value.draft.hash : ''
  await plan(server, { kind: 'edit-feature', featureId: f1, edit: { publicTitle: 'Works everywhere' } })
  expect(await desk.release(hash, ben)).toEqual(fail('changed'))
  const again = await desk.state()
  expect(await desk.release(again.ok ? again.value.draft.hash : '', ben)).toEqual(ok(undefined))
  expect(await titles(server)).toEqual(['Works everywhere'])
  expect((await desk.state()).ok && (await server.storage.listVersions(asId('r1'), 5))).toMatchObject([{ number: 1, by: 'product' }])
})

it('[PW8] what becomes private is gone at once: from held versions, behind findings, and from feeds', async () => {
  const server = await serve()
  const desk = await goPublic(server)
  await plan(server, ...shown('f1', 'Works offline'), ...shown('f2', 'Dark mode'))
  await desk.look()
  await goPublic(server, { mode: 'held' })
  await plan(server, { kind: 'edit-feature', featureId: f1, edit: { visibility: 'private' } }, ...shown('f3', 'A confidential thing'))
  await desk.look()
  expect(await titles(server)).toEqual(['Dark mode'])
  for (const path of ['/p/acme', '/p/acme/embed', '/p/acme/feed.xml', '/p/acme/rss.xml', '/p/acme.json'])
    expect(await textAt(server, path)).not.toContain('Works offline')
})

it('[PW9] an earlier version comes back only while changes are held and all of it may still be seen', async () => {
  const server = await serve()
  const desk = await goPublic(server)
  await plan(server, ...shown('f1', 'Works offline'))
  await desk.look()
  await plan(server, { kind: 'edit-feature', featureId: f1, edit: { publicTitle: 'Works everywhere' } })
  await desk.look()
  const versions = await server.storage.listVersions(asId('r1'), 9)
  const offline = versions.find(({ content }) => content.cards[0]?.title === 'Works offline')?.number ?? 0
  expect(await desk.restore(offline, ben)).toEqual(fail('not-held'))
  await goPublic(server, { mode: 'held' })
  expect(await desk.restore(99, ben)).toEqual(fail('unknown-version'))
  expect(await desk.restore(offline, ben)).toEqual(ok(undefined))
  expect(await titles(server)).toEqual(['Works offline'])
  await plan(server, { kind: 'edit-feature', featureId: f1, edit: { visibility: 'private' } })
  await desk.look()
  expect(await desk.restore(offline, ben)).toEqual(fail('no-longer-public'))
})

it('[PW10] unknown, disabled and malformed addresses answer the very same, and so does one that nothing was released for', async () => {
  const server = await serve()
  const unknown = await askStranger(server, '/p/acme')
  expect(unknown.status).toBe(404)
  // Whoever looked too early gets what is there at the next press.
  expect(unknown.headers).toContain('cache-control: no-cache')
  await goPublic(server, { mode: 'held' })
  expect(await askStranger(server, '/p/acme')).toEqual(unknown)
  await goPublic(server)
  expect((await askStranger(server, '/p/acme')).status).toBe(200)
  await goPublic(server, { enabled: false })
  for (const path of ['/p/acme', '/p/acme.json', '/p/acme/og.png', '/p/UPPER', '/p/', '/p/%00', '/p/a/b/c/d', '/p/..%2f'])
    expect({ path, ...(await askStranger(server, path)) }).toEqual({ path, ...unknown })
})

it('[PW11] keeps what did not change with whoever has it, packs it, and answers HEAD', async () => {
  const server = await serve()
  const desk = await goPublic(server)
  await plan(server, ...shown('f1', 'Works offline'))
  await desk.look()
  for (const path of ['/p/acme', '/p/acme.json', '/p/acme/feed.xml', '/p/acme/og.png', '/robots.txt', '/sitemap.xml']) {
    const plain = await askStranger(server, path)
    const etag = /^etag: (.*)$/m.exec(plain.headers)?.[1] ?? ''
    expect(plain).toMatchObject({ status: 200 })
    expect(plain.headers).toContain('cache-control: public, max-age=60')
    expect(plain.headers.toLowerCase()).not.toContain('set-cookie')
    const known = await askStranger(server, path, { headers: { 'if-none-match': etag } })
    expect(known).toMatchObject({ status: 304, body: Buffer.alloc(0) })
    expect(known.headers).toContain(etag)
    const head = await askStranger(server, path, { method: 'HEAD' })
    expect(head).toEqual({ ...plain, body: Buffer.alloc(0) })
    for (const encoding of ['gzip', 'br']) {
      const packed = await askStranger(server, path, { headers: { 'accept-encoding': encoding } })
      expect(unpacked(packed).equals(plain.body)).toBe(true)
    }
  }
  const refusing = await askStranger(server, '/p/acme', { headers: { 'accept-encoding': 'br;q=0, gzip' } })
  expect(refusing.headers).toContain('content-encoding: gzip')
  expect((await askStranger(server, '/p/acme', { method: 'DELETE' })).status).toBe(405)
  expect((await askStranger(server, '/p/acme?ref=mail')).status).toBe(200)
})

it('[PW12] only the embedded page may be framed, and only by the sites an owner named; no page runs a script', async () => {
  const server = await serve()
  const desk = await goPublic(server, { frameAncestors: ['https://www.acme.example'] })
  await desk.look()
  for (const [path, ancestors] of [
    ['/p/acme', "frame-ancestors 'none'"],
    ['/p/acme/embed', 'frame-ancestors https://www.acme.example'],
    ['/p/nowhere', "frame-ancestors 'none'"],
  ] as const) {
    const { headers } = await askStranger(server, path)
    expect(`${path} ${headers}`).toContain(ancestors)
    expect(headers).toContain("default-src 'none'")
    expect(headers).not.toContain('script-src')
  }
  await goPublic(server, { frameAncestors: [] })
  expect((await askStranger(server, '/p/acme/embed')).headers).toContain("frame-ancestors 'none'")
})

it('[PW13] feeds tell what was added and moved, with ids that stay', async () => {
  const server = await serve()
  const desk = await goPublic(server)
  await desk.look()
  await plan(server, ...shown('f1', 'Works <offline> & "online"'))
  await desk.look()
  const first = await textAt(server, '/p/acme/feed.xml')
  const [id = ''] = /<id>[^<]*#card-[^<]*<\/id>/.exec(first) ?? []
  expect(id).not.toBe('')
  expect(first).toContain('<title>Now: Works &lt;offline&gt; &amp; &quot;online&quot;</title>')
  await plan(server, { kind: 'edit-feature', featureId: f1, edit: { status: 'shipped', publicTitle: 'Works offline' } })
  await desk.look()
  for (const path of ['/p/acme/feed.xml', '/p/acme/rss.xml']) {
    const feed = await textAt(server, path)
    expect(feed).toContain('<title>Shipped: Works offline</title>')
    expect(feed).toContain(id.replaceAll(/<\/?id>/g, ''))
    expect(feed).not.toContain('&lt;offline&gt;')
  }
})

it('[PW14] a card is found again on the server alone, and only while it is public', async () => {
  const server = await serve()
  const desk = await goPublic(server)
  await plan(server, ...shown('f1', 'Works offline'))
  await desk.look()
  const { publisher } = server.app.services
  const card = publisher.published('acme')?.roadmap.cards[0]
  expect(card?.id).toMatch(/^[\w-]{16}$/)
  expect(publisher.featureOf('acme', card?.id ?? '')).toBe('f1')
  expect(publisher.featureOf('acme', 'somethingelse')).toBeUndefined()
  await plan(server, { kind: 'edit-feature', featureId: f1, edit: { visibility: 'private' } })
  await desk.look()
  expect(publisher.featureOf('acme', card?.id ?? '')).toBeUndefined()
  await goPublic(server, { enabled: false })
  expect(publisher.published('acme')).toBeUndefined()
})

it('[PW15] lists what is public for search engines, and nothing else', async () => {
  const server = await serve()
  expect(await textAt(server, '/robots.txt')).toContain('Disallow: /\n')
  expect(await textAt(server, '/sitemap.xml')).not.toContain('<loc>')
  await goPublic(server, { slug: 'where-to' })
  expect(await textAt(server, '/sitemap.xml')).toContain(`<loc>${server.url}/p/where-to</loc>`)
  expect(await textAt(server, '/robots.txt')).toContain('Allow: /p/where-to')
  await goPublic(server, { ...publicSettings, enabled: false })
  expect(await textAt(server, '/sitemap.xml')).not.toContain('<loc>')
  expect((await publicationDesk(server)) === (await publicationDesk(server))).toBe(true)
})

it('[PW20] publishes nothing of a damaged document, which may have lost that something became private', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'parley-public-'))
  const first = await startTestServer({ folder })
  const desk = await goPublic(first)
  await plan(first, ...shown('f1', 'Works offline'), ...shown('f2', 'Dark mode'))
  await desk.look()
  const head = await storedUpdates(first)
  await plan(first, { kind: 'edit-feature', featureId: f1, edit: { visibility: 'private' } })
  await desk.look()
  await first[Symbol.asyncDispose]()
  using database = new DatabaseSync(join(folder, 'parley.db'))
  database.prepare("UPDATE updates SET bytes = CAST('!' || bytes AS BLOB) WHERE document = 'plan-1' AND seq = ?").run(head + 1)
  database.close()
  const second = await startTestServer({ folder, isEmpty: true })
  await (await publicationDesk(second)).look()
  expect((await documentOf(second)).getMap('meta').size).toBeGreaterThan(0)
  expect(await titles(second)).toEqual(['Dark mode'])
  expect((await (await publicationDesk(second)).state()).ok).toBe(false)
  await second[Symbol.asyncDispose]()
  rmSync(folder, { recursive: true })
})
