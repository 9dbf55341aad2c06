import { asId, type UserId } from '@parley/shared/model/ids.ts'
import { closeCode } from '@parley/shared/protocol/close-code.ts'
import { previewHeader, previewProtocolPrefix, socketProtocol } from '@parley/shared/protocol/preview-names.ts'
import type { PreviewTicket } from '@parley/shared/protocol/preview.ts'
import type { Me, RoadmapJson } from '@parley/shared/protocol/http.ts'
import { expect, it } from 'vitest'
import { changeRole } from '../auth/change-members.ts'
import { password, startAccountServer, type AccountServer } from '../testing/account-server.ts'
import type { Browser } from '../testing/browser.ts'
import { connect, until, type TestClient } from '../testing/test-client.ts'
import { routes } from './routes.ts'

interface World extends AsyncDisposable {
  readonly acme: AccountServer
  readonly roadmap: RoadmapJson
  /** The page of the owner that looks as somebody of a role. */
  readonly look: (role: 'viewer' | 'sales') => Promise<Browser & { readonly ticket: string }>
  readonly open: (ticket: string, document: string, cookie?: string) => Promise<TestClient>
}

async function begin(): Promise<World> {
  const acme = await startAccountServer()
  const [roadmap] = (await acme.owner.get('/roadmaps')).body as readonly RoadmapJson[]
  if (roadmap === undefined) throw new Error('no roadmap')
  return {
    acme,
    roadmap,
    async look(role) {
      const { ticket } = (await acme.owner.send('POST', '/previews', { role })).body as PreviewTicket
      return { ...acme.visit({ cookie: acme.owner.cookie(), [previewHeader]: ticket }), ticket }
    },
    open: (ticket, document, cookie = acme.owner.cookie()) =>
      connect(acme.server, { document, headers: { cookie }, protocols: [socketProtocol, `${previewProtocolPrefix}${ticket}`] }),
    [Symbol.asyncDispose]: () => acme[Symbol.asyncDispose](),
  }
}

function idOf(browser: Browser): Promise<UserId> {
  return browser.get('/me').then(({ body }) => asId<UserId>((body as Me).person.id))
}

it('[CO13] gives a viewer the plan alone and sales both documents, and says which role it is', async () => {
  await using world = await begin()
  const { plan, sales = '' } = world.roadmap.documents
  for (const role of ['viewer', 'sales'] as const) {
    const preview = await world.look(role)
    expect((await preview.get('/me')).body).toMatchObject({ person: { name: 'Olga', role } })
    const [seen] = (await preview.get('/roadmaps')).body as readonly RoadmapJson[]
    expect(seen).toMatchObject({ role, documents: role === 'viewer' ? { plan } : { plan, sales } })
    const client = await world.open(preview.ticket, plan)
    await until(() => client.provider.synced)
    expect(client.json('hello')).toMatchObject({ role, canWrite: false })
    client.close()
    const other = await world.open(preview.ticket, sales)
    await until(() => other.provider.synced || other.ended() !== undefined)
    expect(other.ended()?.code).toBe(role === 'viewer' ? closeCode.forbidden : undefined)
    other.close()
    const past = await preview.get(`/roadmaps/${world.roadmap.id}/as-of?at=2026-01-01T00:00:00Z&of=sales`)
    expect(past.status).toBe(role === 'viewer' ? 403 : 404)
  }
  expect((await world.acme.owner.get('/me')).body).toMatchObject({ person: { role: 'owner' } })
})

it('[CO13] answers a preview only at addresses that are marked for it, all of which read', async () => {
  await using world = await begin()
  const preview = await world.look('sales')
  const marked = routes.filter((route) => route.access !== 'anybody' && route.isPreviewed === true)
  expect(marked.every(({ method }) => method === 'GET')).toBe(true)
  for (const route of routes.filter(({ access, path }) => access !== 'anybody' && path !== '/mcp')) {
    const path = route.path.replace('/api/v1', '').replaceAll(/:\w+/g, 'nothing')
    const { status } = route.method === 'GET' ? await preview.get(path) : await preview.send(route.method, path, {})
    expect([route.path, status !== 403]).toEqual([route.path, marked.includes(route)])
  }
})

it('[CO14] takes no write at any address, not even where anybody may write, and signs nobody out', async () => {
  await using world = await begin()
  const preview = await world.look('sales')
  for (const { method, path } of routes) {
    // What stands elsewhere is for programs and for outsiders, and looks at no ticket.
    if (method === 'GET' || !path.startsWith('/api/')) continue
    const asked = path.replace('/api/v1', '').replaceAll(/:\w+/g, 'nothing')
    expect([path, (await preview.send(method, asked, {})).status]).toEqual([path, 403])
  }
  expect((await world.acme.owner.get('/me')).status).toBe(200)
})

it('[CO14] changes no document, whatever it sends, and is seen by nobody', async () => {
  await using world = await begin()
  const { plan } = world.roadmap.documents
  const owner = await connect(world.acme.server, { document: plan, headers: { cookie: world.acme.owner.cookie() } })
  await until(() => owner.provider.synced)
  owner.features().set('feature/f1/title', 'Export')
  const preview = await world.look('sales')
  const client = await world.open(preview.ticket, plan)
  await until(() => client.provider.synced && client.features().has('feature/f1/title'))
  client.provider.awareness.setLocalState({ tab: 'preview' })
  // What sales may write, so that only the preview stands in the way.
  const comment = `comment/f1/${await idOf(world.acme.owner)}/c1`
  client.zone('comments').set(comment, { threadId: null, body: 'Hello', mentions: [], at: '2026-11-25T10:00:00.000Z', editedAt: null })
  await until(() => client.ended() !== undefined)
  expect(client.ended()?.code).toBe(closeCode.resetRequired)
  owner.barrier(1)
  await until(() => owner.confirmed() === 1)
  expect(owner.zone('comments').has(comment)).toBe(false)
  expect([...owner.provider.awareness.getStates().keys()]).not.toContain(client.provider.awareness.clientID)
  for (const one of [owner, client]) one.close()
})

it('[CO15] ends after a quarter of an hour, and leaves the session as it was', async () => {
  await using world = await begin()
  const preview = await world.look('viewer')
  world.acme.wait(15 * 60_000 - 1000)
  expect((await preview.get('/me')).status).toBe(200)
  world.acme.wait(1000)
  expect((await preview.get('/me')).status).toBe(401)
  expect((await world.acme.owner.get('/me')).status).toBe(200)
})

it('[CO15] closes at once with its session, and when the owner is none any more', async () => {
  await using world = await begin()
  const { plan } = world.roadmap.documents
  const second = await world.acme.admit('second@acme.example', 'owner')
  const { services } = world.acme.server.app
  const { ticket } = (await second.send('POST', '/previews', { role: 'sales' })).body as PreviewTicket
  const first = await world.open(ticket, plan, second.cookie())
  await until(() => first.provider.synced)
  const [workspace] = await world.acme.server.storage.listWorkspaces()
  if (workspace === undefined) throw new Error('no workspace')
  const by = { actor: await idOf(world.acme.owner), at: world.acme.now() }
  await changeRole(services, { member: { workspaceId: workspace.id, personId: await idOf(second) }, role: 'product' }, by)
  await until(() => first.ended()?.code === closeCode.unauthenticated)
  const preview = await world.look('sales')
  const client = await world.open(preview.ticket, plan)
  await until(() => client.provider.synced)
  await world.acme.owner.send('POST', '/sign-out')
  await until(() => client.ended()?.code === closeCode.unauthenticated)
  expect((await preview.get('/me')).status).toBe(401)
  for (const one of [first, client]) one.close()
})

it('[CO15] is nothing without the cookie of its session, and never more than it is with it', async () => {
  await using world = await begin()
  const { ticket } = await world.look('sales')
  const elsewhere = world.acme.visit()
  await elsewhere.send('POST', '/auth/sign-in', { email: 'olga@acme.example', password })
  for (const cookie of ['', elsewhere.cookie(), (await world.acme.admit('sam@acme.example', 'sales')).cookie()])
    expect((await world.acme.visit({ cookie, [previewHeader]: ticket }).get('/me')).status).toBe(401)
  for (const made of ['', 'owner', 'nobody-ever-made-this-one', `${ticket}x`])
    expect((await world.acme.visit({ cookie: world.acme.owner.cookie(), [previewHeader]: made }).get('/me')).status).toBe(401)
  const client = await world.open('nobody-ever-made-this-one', world.roadmap.documents.plan)
  await until(() => client.ended()?.code === closeCode.unauthenticated)
  client.close()
})

it('[CO16] is started by owners alone, for viewers and sales, from no preview, and told in the audit log', async () => {
  await using world = await begin()
  for (const role of ['owner', 'product', 'prospect', ['sales']])
    expect((await world.acme.owner.send('POST', '/previews', { role })).status).toBe(400)
  const sam = await world.acme.admit('sam@acme.example', 'product')
  expect((await sam.send('POST', '/previews', { role: 'viewer' })).status).toBe(403)
  const preview = await world.look('viewer')
  expect((await preview.send('POST', '/previews', { role: 'sales' })).status).toBe(403)
  const [workspace] = await world.acme.server.storage.listWorkspaces()
  const audit = workspace === undefined ? [] : await world.acme.server.storage.listAudit(workspace.id, 50)
  expect(audit.filter(({ action }) => action === 'started-preview').map(({ detail }) => detail)).toEqual(['viewer'])
  expect(JSON.stringify(audit)).not.toContain(preview.ticket)
})
