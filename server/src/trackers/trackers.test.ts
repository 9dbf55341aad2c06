import { readdirSync, readFileSync } from 'node:fs'
import { join as joinPath } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { IssueFacts } from '@parley/shared/model/external-link.ts'
import { asId, type FeatureId, type RoadmapId } from '@parley/shared/model/ids.ts'
import type { TrackerJson } from '@parley/shared/protocol/trackers.ts'
import { openBrowser, type Browser } from '../testing/browser.ts'
import { setStage } from '../testing/stage.ts'
import { join, until, type TestClient } from '../testing/test-client.ts'
import type { TestServer, TestServerOptions } from '../testing/test-server.ts'
import { goodToken, startTrackerServer, type TrackerServer } from '../testing/tracker-server.ts'
import { isWorthWriting, nextState } from './link-writes.ts'
import { restAfter } from './rest-after.ts'

const { serve } = setStage()
const minute = 60_000
const hour = 60 * minute
const home = [{ address: '127.0.0.0', prefix: 8, family: 'ipv4' }] as const

let tracker: TrackerServer
let now: number

beforeEach(async () => {
  tracker = await startTrackerServer()
  now = Date.now()
})
afterEach(() => tracker[Symbol.asyncDispose]())

function start(options: TestServerOptions = {}): Promise<TestServer> {
  return serve({ clock: () => now, config: { privateTargets: home }, ...options })
}

async function as(server: TestServer, role: 'owner' | 'product' | 'viewer'): Promise<Browser> {
  return openBrowser(server.url, { cookie: await server.cookieOf(role) })
}

async function connect(owner: Browser, more: object = {}): Promise<TrackerJson> {
  const { status, body } = await owner.send('POST', '/trackers', { system: 'github', api: tracker.url, token: goodToken, ...more })
  expect([status, body]).toMatchObject([201, {}])
  return body as TrackerJson
}

function add(client: TestClient, feature: string, link = 'l1', address = 'https://github.com/acme/app/issues/12'): void {
  client.doc.transact(() => {
    client.features().set(`feature/${feature}/title`, feature)
    client.zone('links').set(`externalLink/${feature}/${link}`, { address, label: null, at: new Date(now).toISOString() })
  })
}

function stateOf(client: TestClient, feature: string, link = 'l1'): unknown {
  return client.zone('links').get(`linkState/${feature}/${link}`)
}

/** Reads whatever is due until the issue was asked for so often. */
async function whenAsked(server: TestServer, times: number): Promise<void> {
  await until(async () => {
    await server.app.services.trackers().readDue()
    return questions() >= times
  })
}

function questions(): number {
  return tracker.heard.filter(({ path }) => path.includes('/issues/')).length
}

async function whenTold(server: TestServer, client: TestClient, feature = 'f1'): Promise<void> {
  await until(async () => {
    await server.app.services.trackers().readDue()
    return stateOf(client, feature) !== undefined
  })
}

it('[TS7] asks about an issue once for all who link to it, and tells everybody who is there', async () => {
  const server = await start()
  await connect(await as(server, 'owner'))
  const product = await join(server, { role: 'product' })
  const viewer = await join(server, { role: 'viewer' })
  // Both at once, or the first would be asked about before the second is there.
  product.doc.transact(() => {
    add(product, 'f1')
    add(product, 'f2')
  })
  await whenTold(server, viewer, 'f1')
  await whenTold(server, viewer, 'f2')
  expect(stateOf(viewer, 'f2')).toMatchObject({
    facts: { title: 'Export to DATEV', state: 'Open', category: 'todo', assignee: 'iris', updatedAt: '2026-11-20T09:14:02.000Z' },
    problem: null,
  })
  expect(questions()).toBe(1)
  expect([...viewer.zone('links').keys()].filter((key) => key.startsWith('tracker/'))).toHaveLength(1)
})

it('[TS7] keeps what was read when an issue is lost', async () => {
  const server = await start()
  await connect(await as(server, 'owner'))
  const product = await join(server, { role: 'product' })
  add(product, 'f1')
  await whenTold(server, product)
  tracker.contracts.gitHub.issues.delete('acme/app#12')
  now += 8 * hour
  await whenAsked(server, 2)
  await until(() => Reflect.get(Object(stateOf(product, 'f1')), 'problem') === 'not-found')
  expect(stateOf(product, 'f1')).toMatchObject({ facts: { title: 'Export to DATEV' } })
})

it('[TS8] reads anew within minutes where somebody looks, seldom elsewhere, and not twice in a minute', async () => {
  const server = await start()
  const trackers = server.app.services.trackers()
  await connect(await as(server, 'owner'))
  const product = await join(server, { role: 'product' })
  add(product, 'f1')
  await whenTold(server, product)
  const [r1, f1] = [asId<RoadmapId>('r1'), asId<FeatureId>('f1')]
  async function countAfter(ms: number): Promise<number> {
    now += ms
    await trackers.readDue()
    return questions()
  }
  expect(await countAfter(4 * hour)).toBe(1)
  expect(await countAfter(4 * hour)).toBe(2)
  now += 20_000
  trackers.look(r1, f1)
  expect(await countAfter(30_000)).toBe(2)
  expect(await countAfter(15_000)).toBe(3)
  expect(await countAfter(7 * minute)).toBe(4)
  expect(await countAfter(3 * minute)).toBe(4)
})

it('[TS8] asks nothing while nobody is there', async () => {
  const server = await start()
  await connect(await as(server, 'owner'))
  const product = await join(server, { role: 'product' })
  add(product, 'f1')
  await whenTold(server, product)
  product.close()
  const opened = await server.app.services.rooms.open(asId('plan-1'))
  await until(() => opened.ok && opened.value.room.members.size === 0)
  now += 8 * hour
  await server.app.services.trackers().readDue()
  expect(questions()).toBe(1)
})

it('[TS8] takes for news what is different, and the same once its time is a minute old where somebody looks, an hour elsewhere', () => {
  const at = Date.parse('2026-11-25T10:00:00Z')
  const facts = { title: 'Export', state: 'Open', category: 'todo', assignee: null, updatedAt: null } as const
  const before = nextState(undefined, { kind: 'read', facts }, at)
  const isNews = (ms: number, isWatched: boolean, given: Partial<IssueFacts> = {}): boolean =>
    isWorthWriting(before, nextState(before, { kind: 'read', facts: { ...facts, ...given } }, at + ms), isWatched)
  expect([isNews(minute - 1, true), isNews(minute, true), isNews(hour - 1, false), isNews(hour, false)]).toEqual([false, true, false, true])
  expect(isNews(1, false, { state: 'Closed' })).toBe(true)
  expect(isWorthWriting(before, nextState(before, { kind: 'lost', problem: 'moved' }, at + 1), false)).toBe(true)
  expect(isWorthWriting(undefined, before, false)).toBe(true)
})

it('[TS8] writes nothing that is not new, but the time once it is old', async () => {
  const server = await start()
  await connect(await as(server, 'owner'))
  const product = await join(server, { role: 'product' })
  add(product, 'f1')
  await whenTold(server, product)
  const before = stateOf(product, 'f1')
  const trackers = server.app.services.trackers()
  trackers.look(asId('r1'), asId('f1'))
  now += 50_000
  await trackers.readDue()
  expect(stateOf(product, 'f1')).toEqual(before)
  now += 7 * minute
  await trackers.readDue()
  await until(() => JSON.stringify(stateOf(product, 'f1')) !== JSON.stringify(before))
})

it('[TS9] leaves a tracker alone as long as it asks, and ever longer where it does not say', async () => {
  expect([1, 2, 3, 7, 50].map((failures) => restAfter(failures, null, () => 0))).toEqual(
    [1, 2, 4, 60, 60].map((minutes) => minutes * minute),
  )
  expect(restAfter(1, 120_000, () => 0)).toBe(120_000)
  const server = await start()
  const { id } = await connect(await as(server, 'owner'))
  const product = await join(server, { role: 'product' })
  tracker.behave('too-many')
  add(product, 'f1')
  await whenAsked(server, 1)
  tracker.behave('well')
  now += 119_000
  await server.app.services.trackers().readDue()
  expect(questions()).toBe(1)
  const problem = (): unknown => Reflect.get(Object(product.zone('links').get(`tracker/${id}`)), 'problem')
  await until(() => problem() === 'rate-limited')
  now += 30_000
  await whenTold(server, product)
  await until(() => problem() === null)
})

it('[TS9] stops where a token is refused, tells the owners once, and goes on with another', async () => {
  const server = await start()
  const owner = await as(server, 'owner')
  const { id } = await connect(owner)
  const product = await join(server, { role: 'product' })
  await server.storage.replaceTrackerToken(
    { workspaceId: asId('w1'), id },
    { sealed: server.app.services.trackers().seal('a-stale-token'), lastFour: 'oken' },
    { actor: asId('owner'), at: now },
  )
  add(product, 'f1')
  await whenAsked(server, 1)
  await until(() => Reflect.get(Object(product.zone('links').get(`tracker/${id}`)), 'problem') === 'token-refused')
  now += 24 * hour
  await server.app.services.trackers().readDue()
  expect(questions()).toBe(1)
  const inbox = await owner.get('/notifications')
  expect(inbox.body).toMatchObject({
    notifications: [{ kind: 'tracker-refused', title: 'The token for github.com was refused', count: 1 }],
  })
  expect(await owner.send('POST', `/trackers/${id}/test`)).toMatchObject({ body: { kind: 'fails', words: 'The token was refused.' } })
  expect(await owner.send('PUT', `/trackers/${id}/token`, { token: goodToken })).toMatchObject({ status: 204 })
  await whenTold(server, product)
  expect(await owner.send('POST', `/trackers/${id}/test`)).toMatchObject({ body: { kind: 'works', name: 'parley-reader' } })
})

it.each(['given another token', 'tested and works', 'disconnected'] as const)(
  '[TS15] takes back that a token was refused once the tracker is %s',
  async (how) => {
    const server = await start()
    const owner = await as(server, 'owner')
    const { id } = await connect(owner)
    await server.app.services.storage.notify([
      { personId: asId('owner'), kind: 'tracker-refused', item: `tracker:${id}`, title: 'Refused', text: '', path: '/', at: now },
    ])
    if (how === 'disconnected') await owner.send('DELETE', `/trackers/${id}`)
    else if (how === 'tested and works') await owner.send('POST', `/trackers/${id}/test`)
    else await owner.send('PUT', `/trackers/${id}/token`, { token: goodToken })
    expect(await owner.get('/notifications')).toMatchObject({ body: { unread: 0, notifications: [] } })
  },
)

it('[TS10] makes every plan forget what is linked or connected no more', async () => {
  const server = await start()
  const owner = await as(server, 'owner')
  const { id } = await connect(owner)
  const product = await join(server, { role: 'product' })
  add(product, 'f1')
  add(product, 'f2')
  await whenTold(server, product, 'f2')
  await whenTold(server, product, 'f1')
  product.zone('links').delete('externalLink/f1/l1')
  await until(async () => {
    await server.app.services.trackers().readDue()
    return stateOf(product, 'f1') === undefined
  })
  expect(await owner.send('DELETE', `/trackers/${id}`)).toMatchObject({ status: 204 })
  await until(() => stateOf(product, 'f2') === undefined && !product.zone('links').has(`tracker/${id}`))
  expect([...product.zone('links').keys()]).toEqual(['externalLink/f2/l1'])
})

it('[TS11] keeps a token sealed, and shows no more of it than its last four signs', async () => {
  const server = await start()
  const owner = await as(server, 'owner')
  const made = await connect(owner, { system: 'jira', site: 'https://acme.atlassian.net/', email: 'reader@acme.example' })
  expect(made).toMatchObject({ site: 'https://acme.atlassian.net', lastFour: 'oken', problem: null })
  const answers = JSON.stringify([made, (await owner.get('/trackers')).body])
  expect(answers).not.toContain(goodToken)
  for (const file of readdirSync(server.folder)) expect(readFileSync(joinPath(server.folder, file)).includes(goodToken)).toBe(false)
  expect(await owner.send('POST', '/trackers', { system: 'github', api: tracker.url, token: 'a-bad-token' })).toMatchObject({
    status: 422,
    body: { detail: 'token: The token was refused.' },
  })
  expect(await owner.send('POST', '/trackers', { system: 'github', api: tracker.url, token: goodToken, more: 1 })).toMatchObject({
    status: 400,
  })
  const again = { system: 'jira', site: 'https://acme.atlassian.net', api: tracker.url, email: 'reader@acme.example', token: goodToken }
  expect(await owner.send('POST', '/trackers', again)).toMatchObject({ status: 409 })
  for (const role of ['product', 'viewer'] as const) {
    const other = await as(server, role)
    expect(await other.get('/trackers')).toMatchObject({ status: 403 })
    expect(await other.send('POST', '/trackers', again)).toMatchObject({ status: 403 })
    expect(await other.send('DELETE', `/trackers/${made.id}`)).toMatchObject({ status: 403 })
  }
})

it('[TS11] learns from Linear what its site is called, and takes no token of another workspace', async () => {
  const server = await start()
  const owner = await as(server, 'owner')
  const { site, id } = await connect(owner, { system: 'linear', api: tracker.linear })
  expect(site).toBe('https://linear.app/acme')
  const viewer = { data: { viewer: { name: 'X' }, organization: { urlKey: 'other' } } }
  Object.assign(tracker.contracts.linear.viewer, viewer)
  expect(await owner.send('PUT', `/trackers/${id}/token`, { token: goodToken })).toMatchObject({
    status: 422,
    body: { detail: 'token: it is one of https://linear.app/other' },
  })
})

it.each([
  [{ api: 'http://169.254.169.254/latest' }, 'api'],
  [{ api: 'http://jira.acme.example' }, 'api'],
  [{ api: 'http://93.184.216.34' }, 'api'],
  [{ api: 'ftp://127.0.0.1' }, 'api'],
  [{ api: 'https://ana:pw@api.github.com' }, 'api'],
  [{ site: 'http://github.com' }, 'site'],
  [{ site: 'github' }, 'site'],
  [{ email: 'ana@acme.example' }, 'email'],
  [{ system: 'jira' }, 'site'],
  [{ system: 'jira', site: 'https://acme.atlassian.net' }, 'email'],
  [{ system: 'linear', site: 'https://linear.app/acme' }, 'site'],
  [{ api: 'https://127.0.0.1:1' }, 'site'],
  [{ token: 'two words here' }, 'token'],
])('[TS12] sends no token to %o', async (wrong, field) => {
  const server = await start({ config: { privateTargets: [{ address: '10.0.0.0', prefix: 8, family: 'ipv4' }] } })
  const owner = await as(server, 'owner')
  const answer = await owner.send('POST', '/trackers', { system: 'github', token: goodToken, ...wrong })
  expect(answer.status).toBe(field === 'token' ? 400 : 422)
  expect(Reflect.get(Object(answer.body), 'detail')).toMatch(new RegExp(`^${field}:? `))
  expect(tracker.heard).toEqual([])
})
