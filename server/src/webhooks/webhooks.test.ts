import { createHmac, timingSafeEqual } from 'node:crypto'
import { asId, type RoadmapId, type UserId } from '@parley/shared/model/ids.ts'
import type { WebhookEvent } from '@parley/shared/protocol/webhooks.ts'
import { expect, it } from 'vitest'
import { postJson } from '../outbound/post-json.ts'
import { openReceiver } from '../testing/receiver.ts'
import { openProgram } from '../testing/program.ts'
import { openBrowser } from '../testing/browser.ts'
import { setStage } from '../testing/stage.ts'
import { until } from '../testing/test-client.ts'
import type { TestServer, TestServerOptions } from '../testing/test-server.ts'
import type { Post } from './courier.ts'
import { retryAfter } from './retry-after.ts'

const { serve } = setStage()
const secret = 'whsec_of_the_test'
const anywhere: Post = (url, body, options) => postJson(url, body, { ...options, isAllowed: () => true, timeoutMs: 200 })

async function listen(server: TestServer, url: string, events: readonly WebhookEvent[], owner = 'owner'): Promise<void> {
  const sealed = server.app.services.courier().seal(secret)
  const hook = { id: 'h1', roadmapId: asId<RoadmapId>('r1'), ownerId: asId<UserId>(owner), url, events, secret: sealed, createdAt: 0 }
  await server.storage.createSignedWebhook(hook)
  for (const document of ['plan-1', 'sales-1']) await server.storage.queueDeliveries([], { document: asId(document), seq: 0 })
}

function ready(options: TestServerOptions = {}): Promise<TestServer> {
  return serve({ postWebhook: anywhere, ...options })
}

it('[WH1] tells a program of what was committed, signed with the secret it shares', async () => {
  await using receiver = await openReceiver(() => ({ status: 200 }))
  const server = await ready()
  await listen(server, receiver.url, ['feature.created', 'feature.moved', 'feature.deleted', 'request.created', 'comment.created'])
  const product = await openProgram(server, 'product')
  const sales = await openProgram(server, 'sales')
  const feature = await product.make('features', { title: 'Export' })
  await product.send('POST', `features/${feature}/move`, { horizon: 'now' })
  await product.send('PATCH', `features/${feature}`, { status: 'planned' })
  await sales.make('comments', { featureId: feature, body: 'When?' })
  await sales.make('requests', { text: 'Export, please' })
  await product.send('DELETE', `features/${feature}`)
  await until(() => receiver.heard.length === 5)
  expect(receiver.heard.map(({ headers }) => String(headers['parley-event'])).toSorted((a, b) => a.localeCompare(b))).toEqual([
    'comment.created',
    'feature.created',
    'feature.deleted',
    'feature.moved',
    'request.created',
  ])
  for (const { headers, body } of receiver.heard) {
    const [, seconds = '', given = ''] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(headers['parley-signature'])) ?? []
    const made = createHmac('sha256', secret).update(`${seconds}.${body}`).digest()
    expect(timingSafeEqual(made, Buffer.from(given, 'hex'))).toBe(true)
    expect(JSON.parse(body)).toMatchObject({ id: headers['parley-delivery'], type: headers['parley-event'], roadmap: 'r1' })
  }
})

it('[WH2] tries again as the plan says, in order, and gives up after eight tries', async () => {
  expect(Array.from({ length: 8 }, (_, tries) => retryAfter(tries + 1, () => 0.5))).toEqual([
    60_000,
    300_000,
    1_200_000,
    3_600_000,
    10_800_000,
    25_200_000,
    46_800_000,
    undefined,
  ])
  let now = Date.now()
  let works = false
  await using receiver = await openReceiver(() => ({ status: works ? 200 : 500 }))
  const server = await ready({ clock: () => now })
  await listen(server, receiver.url, ['feature.created'])
  const courier = server.app.services.courier()
  await server.storage.queueDeliveries([1, 2].map((id) => ({ id: `d${id}`, webhookId: 'h1', event: 'test', body: `{"n":${id}}`, at: now })))
  for (let tries = 0; tries < 9; tries += 1) {
    await courier.deliverDue()
    now += 15 * 3_600_000
    if (tries === 3) works = true
  }
  expect(receiver.heard.map(({ body }) => body)).toEqual([...Array.from({ length: 5 }, () => '{"n":1}'), '{"n":2}'])
  works = false
  await server.storage.queueDeliveries([{ id: 'd3', webhookId: 'h1', event: 'test', body: '{"n":3}', at: now }])
  for (let tries = 0; tries < 12; tries += 1) {
    await courier.deliverDue()
    now += 7 * 3_600_000
  }
  const [last] = await server.storage.listDeliveries('h1', 1)
  expect(last).toMatchObject({ id: 'd3', outcome: 'answered 500', dueAt: null })
  expect(last?.tries).toBeLessThanOrEqual(8)
})

it('[WH3] switches off what has failed for three days, and tells the owners', async () => {
  let now = Date.now()
  await using receiver = await openReceiver(() => ({ status: 302 }))
  const server = await ready({ clock: () => now })
  await listen(server, receiver.url, ['feature.created'])
  for (let day = 0; day < 5; day += 1) {
    await server.storage.queueDeliveries([{ id: `d${day}`, webhookId: 'h1', event: 'test', body: '{}', at: now }])
    await server.app.services.courier().deliverDue()
    now += 24 * 3_600_000
  }
  const [hook] = await server.storage.listSignedWebhooks(asId('r1'))
  expect(hook?.disabledAt).not.toBeNull()
  expect(await server.storage.listNotifications(asId('owner'), 5)).toMatchObject([{ kind: 'webhook-disabled' }])
  expect(await server.storage.listNotifications(asId('product'), 5)).toEqual([])
})

it('[WH8] takes back that a webhook was switched off when it is removed', async () => {
  const server = await ready()
  await listen(server, 'https://hooks.acme.example', ['feature.created'])
  await server.storage.notify([
    { personId: asId('owner'), kind: 'webhook-disabled', item: 'webhook:h1', title: 'Off', text: '', path: '/', at: 1 },
  ])
  const owner = openBrowser(server.url, { cookie: await server.cookieOf('owner') })
  expect((await owner.send('DELETE', '/roadmaps/r1/webhooks/h1')).status).toBe(204)
  expect(await server.storage.listNotifications(asId('owner'), 5)).toEqual([])
})

it.each(['silence', 'flood'] as const)('[WH4] is not held up by a receiver that answers with %s', async (manner) => {
  await using receiver = await openReceiver(() => manner)
  const server = await ready()
  await listen(server, receiver.url, ['feature.created'])
  const product = await openProgram(server, 'product')
  await product.make('features', { title: 'Export' })
  await until(async () => (await server.storage.listDeliveries('h1', 1))[0]?.tries === 1)
  await product.make('features', { title: 'Import' })
  const [first] = await server.storage.listDeliveries('h1', 5).then((all) => all.toReversed())
  expect(first?.outcome).toBe(manner === 'silence' ? 'did not answer' : 'delivered')
})

it('[WH5] sends nothing to an address that is not of the open internet', async () => {
  await using receiver = await openReceiver(() => ({ status: 200 }))
  const server = await serve()
  await listen(server, receiver.url, ['feature.created'])
  await server.storage.queueDeliveries([{ id: 'd1', webhookId: 'h1', event: 'test', body: '{}', at: 0 }])
  await server.app.services.courier().deliverDue()
  expect(receiver.heard).toEqual([])
  expect((await server.storage.listDeliveries('h1', 1))[0]?.outcome).toContain('not one of the open internet')
})

it('[WH6] shows its owner only what they may see', async () => {
  await using receiver = await openReceiver(() => ({ status: 200 }))
  const server = await ready()
  await listen(server, receiver.url, ['request.created', 'feature.created'], 'viewer')
  const sales = await openProgram(server, 'sales')
  const product = await openProgram(server, 'product')
  await sales.make('requests', { text: 'A secret of Acme' })
  await product.make('features', { title: 'Export' })
  await until(() => receiver.heard.length > 0)
  expect(receiver.heard.map(({ headers }) => headers['parley-event'])).toEqual(['feature.created'])
})

it('[WH7] lets owners alone make one, over https, and tells its secret once', async () => {
  const server = await serve()
  const owner = await openProgram(server, 'owner')
  const wanted = { url: 'https://example.com/hook', events: ['feature.created'] }
  expect((await (await openProgram(server, 'product')).send('POST', 'webhooks', wanted)).status).toBe(403)
  expect((await owner.send('POST', 'webhooks', { ...wanted, url: 'http://example.com/' })).status).toBe(422)
  const made = await owner.send('POST', 'webhooks', wanted)
  expect(made.json).toMatchObject({ secret: expect.stringMatching(/^whsec_/) as unknown })
  const listed = await owner.get('webhooks')
  expect(listed.json).toMatchObject([wanted])
  const told = String(Reflect.get(Object(made.json), 'secret'))
  expect(listed.text).not.toContain(told)
  expect(JSON.stringify(await server.storage.listSignedWebhooks(asId('r1')))).not.toContain(told)
})
