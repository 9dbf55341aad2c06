import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { briefText, readBriefContent } from '@parley/shared/document/brief-content.ts'
import type { Role } from '@parley/shared/model/person.ts'
import { closeCode } from '@parley/shared/protocol/close-code.ts'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { setStage } from '../testing/stage.ts'
import { until, type TestClient } from '../testing/test-client.ts'
import { planDocument, type TestServer } from '../testing/test-server.ts'

const { serve, enter } = setStage()
const canary = 'Xylophone-4711'

async function ask(server: TestServer, role: Role, path: string): Promise<Response> {
  return fetch(`${server.url}${path}`, { headers: { cookie: await server.cookieOf(role) } })
}

async function purge(server: TestServer, target: string, role: Role = 'owner'): Promise<number> {
  const response = await fetch(`${server.url}/api/v1/roadmaps/r1/purges`, {
    method: 'POST',
    headers: { cookie: await server.cookieOf(role), 'content-type': 'application/json', origin: server.url },
    body: JSON.stringify({ target }),
  })
  return response.status
}

let version = 0
async function saved(client: TestClient): Promise<void> {
  const asked = (version += 1)
  client.barrier(asked)
  await until(() => client.confirmed() >= asked || client.ended() !== undefined)
  expect(client.ended()).toBe(undefined)
}

async function write(client: TestClient): Promise<void> {
  const features = client.features()
  features.set('feature/f1/title', `${canary} export`)
  features.set('feature/f2/title', 'Reports')
  client.zone('comments').set('comment/f1/product/c1', {
    threadId: null,
    body: `${canary} said`,
    mentions: ['owner'],
    at: '2026-01-01T00:00:00.000Z',
    editedAt: null,
  })
  client.zone('comments').set('comment/f2/product/c2', {
    threadId: null,
    body: 'Keep this',
    mentions: [],
    at: '2026-01-01T00:00:00.000Z',
    editedAt: null,
  })
  await saved(client)
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [new Y.XmlText(`${canary} brief`)])
  client.doc.getXmlFragment('brief:f1').insert(0, [paragraph])
  features.set('feature/f1/title', `${canary} export, renamed`)
  await saved(client)
}

function filesWith(folder: string, words: string): readonly string[] {
  const bytes = Buffer.from(words)
  return readdirSync(folder).filter((name) => readFileSync(join(folder, name)).includes(bytes))
}

const addresses = [
  '/api/v1/roadmaps/r1/history?entity=feature/f1',
  '/api/v1/roadmaps/r1/history?entity=feature/f2',
  '/api/v1/roadmaps/r1/history/changes?after=0',
  '/api/v1/roadmaps/r1/bin',
  '/api/v1/roadmaps/r1/briefing',
  '/api/v1/roadmaps/r1/briefs/f1/versions',
  '/api/v1/notifications',
  '/api/v1/outbox',
]

it(
  '[HI5] leaves no byte of what was purged in the files of the database, in any answer or with whoever joins',
  { timeout: 30_000 },
  async () => {
    const server = await serve({ limits: { snapshotAfterUpdates: 2, tendMs: 20 } })
    const ana = await enter(server)
    await write(ana)
    const middle = Date.now()
    await until(async () => (await server.storage.listCheckpoints(planDocument)).length > 0)
    await until(async () => (await (await ask(server, 'owner', '/api/v1/notifications')).text()).includes(canary))
    expect(filesWith(server.folder, canary)).not.toEqual([])
    expect(await (await ask(server, 'product', `/api/v1/roadmaps/r1/as-of?at=${new Date(middle).toISOString()}`)).text()).toContain(canary)

    expect(await purge(server, 'feature/f1')).toBe(204)

    expect(filesWith(server.folder, canary)).toEqual([])
    const moments = [middle, Date.now()].map((at) => `/api/v1/roadmaps/r1/as-of?at=${new Date(at).toISOString()}`)
    for (const address of [...addresses, ...moments])
      for (const role of ['owner', 'product'] as const)
        expect(`${address} ${await (await ask(server, role, address)).text()}`).not.toContain(canary)
    const joiner = await enter(server)
    expect(Buffer.from(Y.encodeStateAsUpdate(joiner.doc)).includes(Buffer.from(canary))).toBe(false)
    expect([joiner.features().get('feature/f1/title'), joiner.features().get('feature/f2/title')]).toEqual([undefined, 'Reports'])
    expect(joiner.zone('comments').get('comment/f2/product/c2')).toMatchObject({ body: 'Keep this' })
    expect(joiner.json('hello')).toMatchObject({ epoch: 2 })
  },
)

it('[HI6] sends everybody to load anew, and takes nothing back from a copy of the epoch before', { timeout: 30_000 }, async () => {
  const server = await serve()
  const ana = await enter(server)
  await write(ana)
  const old = Y.encodeStateAsUpdate(ana.doc)
  expect(await purge(server, 'feature/f1')).toBe(204)
  await until(() => ana.ended()?.code === closeCode.resetRequired)
  const doc = new Y.Doc()
  Y.applyUpdate(doc, old)
  for (const role of ['product', 'viewer', 'owner'] as const) {
    const stale = await enter(server, { doc, role })
    await until(() => stale.ended()?.code === closeCode.resetRequired)
  }
  const fresh = await enter(server)
  expect(fresh.features().has('feature/f1/title')).toBe(false)
  fresh.features().set('feature/f2/title', 'Reports, better')
  await saved(fresh)
  expect(filesWith(server.folder, canary)).toEqual([])
})

it('[HI7] purges one comment or brief alone', async () => {
  const server = await serve()
  const ana = await enter(server)
  await write(ana)
  expect(await purge(server, 'comment/f1/product/c1')).toBe(204)
  const after = await enter(server)
  expect(after.zone('comments').has('comment/f1/product/c1')).toBe(false)
  expect(after.features().get('feature/f1/title')).toBe(`${canary} export, renamed`)
  expect(briefText(readBriefContent(after.doc.getXmlFragment('brief:f1')))).toContain(canary)
  expect(await purge(server, 'brief/f1')).toBe(204)
  const last = await enter(server)
  expect(last.doc.getXmlFragment('brief:f1').length).toBe(0)
  expect(last.features().get('feature/f1/title')).toBe(`${canary} export, renamed`)
})

it('[HI7] takes a comment from whoever has it open, and from no copy again', { timeout: 30_000 }, async () => {
  const server = await serve()
  const ana = await enter(server)
  const reader = await enter(server, { role: 'viewer' })
  await write(ana)
  const key = 'comment/f1/product/c1'
  await until(() => reader.zone('comments').has(key))
  const old = Y.encodeStateAsUpdate(ana.doc)
  expect(await purge(server, key)).toBe(204)
  for (const client of [ana, reader]) await until(() => client.ended()?.code === closeCode.resetRequired)
  const doc = new Y.Doc()
  Y.applyUpdate(doc, old)
  const stale = await enter(server, { doc })
  await until(() => stale.ended()?.code === closeCode.resetRequired)
  const after = await enter(server, { role: 'viewer' })
  expect([...after.zone('comments').keys()]).toEqual(['comment/f2/product/c2'])
  expect(filesWith(server.folder, `${canary} said`)).toEqual([])
})

it('[HI8] is for owners alone, names what it takes, and is in the audit log by id alone', async () => {
  const server = await serve()
  const ana = await enter(server)
  await write(ana)
  expect(await purge(server, 'feature/f1', 'product')).toBe(403)
  expect(await purge(server, 'setting/name')).toBe(422)
  expect(await purge(server, 'feature/f1')).toBe(204)
  const audit = await server.storage.listAudit((await server.storage.listWorkspaces())[0]?.id ?? ('' as never), 5)
  expect(audit.filter(({ action }) => action === 'purged')).toMatchObject([{ actor: 'owner', target: 'feature/f1', detail: planDocument }])
})

it('[HI9] what is edited while a purge is under way is either saved or handed back', { timeout: 30_000 }, async () => {
  const server = await serve()
  const ana = await enter(server)
  await write(ana)
  const purging = purge(server, 'feature/f1')
  let edits = 0
  let lastSaved = 0
  while (ana.ended() === undefined && edits < 2000) {
    edits += 1
    ana.features().set('feature/f2/title', `Reports ${edits}`)
    if (ana.provider.ws !== null) ana.barrier((version += 1))
    const asked = edits
    const at = version
    await new Promise((resolve) => {
      setTimeout(resolve, 1)
    })
    if (ana.confirmed() >= at) lastSaved = asked
  }
  expect(await purging).toBe(204)
  const after = await enter(server)
  const kept = Number(String(after.features().get('feature/f2/title')).split(' ')[1] ?? 0)
  expect(kept).toBeGreaterThanOrEqual(lastSaved)
})
