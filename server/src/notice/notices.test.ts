import { createServer, type Server } from 'node:http'
import { asId, type UserId, type WorkspaceId } from '@parley/shared/model/ids.ts'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createOutbox, type Outbox } from '../mail/outbox.ts'
import { silentObserver } from '../observe/silent-observer.ts'
import { postJson } from '../outbound/post-json.ts'
import { setStage } from '../testing/stage.ts'
import type { TestServer } from '../testing/test-server.ts'
import { Notices } from './notices.ts'

const { serve } = setStage()
const workspaceId = asId<WorkspaceId>('w1')
const sales = asId<UserId>('sales')
const hour = 3_600_000
const morning = Date.parse('2026-11-25T09:00:00Z')
const news = {
  workspaceId,
  kind: 'promise-broken',
  item: 'promise:p1',
  to: [sales, sales],
  title: 'The promise to Acme is broken',
  text: 'It was declined <b>today</b>.',
  path: '/r/r1/promises',
} as const

let now: number
let server: TestServer
let outbox: Outbox
let notices: Notices
let told: UserId[]
let receiver: Server | undefined

beforeEach(async () => {
  now = morning
  told = []
  server = await serve()
  let mails = 0
  outbox = createOutbox({ observer: silentObserver, clock: () => now, newId: () => `mail${(mails += 1)}` })
  notices = new Notices({
    storage: server.storage,
    mailer: outbox,
    observer: silentObserver,
    clock: () => now,
    linkTo: (path) => `https://plan.example${path}`,
    tellInbox: (personId) => told.push(personId),
    post: (url, body) => postJson(url, body, { isAllowed: () => true }),
  })
})

afterEach(() => {
  notices[Symbol.dispose]()
  receiver?.close()
})

it('[NT2] tells each person once, and their open pages', async () => {
  await notices.tell(news)
  expect(await server.storage.listNotifications(sales, 10)).toMatchObject([{ title: news.title, count: 1 }])
  expect(new Set(told)).toEqual(new Set([sales]))
  await notices.takeBack('promise:p1', ['promise-broken'])
  expect(await server.storage.countUnread(sales)).toBe(0)
})

it('[NT3] mails once what was not read, with all there is to know in it, and again only for news', async () => {
  await notices.tell(news)
  await notices.sendDigests()
  await notices.sendDigests()
  expect(outbox.list()).toHaveLength(1)
  expect(outbox.list()[0]).toMatchObject({ to: 'sales@example.com', subject: news.title })
  expect(outbox.list()[0]?.text).toContain('It was declined <b>today</b>.')
  expect(outbox.list()[0]?.text).toContain('https://plan.example/r/r1/promises')
  now += 24 * hour
  await notices.sendDigests()
  expect(outbox.list()).toHaveLength(1)
  await notices.tell({ ...news, item: 'promise:p2', title: 'Another one' })
  await notices.sendDigests()
  expect(outbox.list()).toHaveLength(2)
})

it('[NT4] sends what its workspace asked for to other tools, as Slack reads it, and remembers what came of it', async () => {
  const heard: string[] = []
  const listening = createServer((request, response) => {
    request.on('data', (chunk) => heard.push(String(chunk)))
    request.on('end', () => response.writeHead(200).end())
  })
  receiver = listening
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve))
  const address = listening.address()
  const url = typeof address === 'object' && address !== null ? `http://127.0.0.1:${address.port}/` : ''
  await server.storage.createWebhook({ id: 'h1', workspaceId, url, kinds: ['promise-broken'], createdAt: now })
  await notices.tell({ ...news, kind: 'pm-asked' })
  await notices.tell(news)
  await expect.poll(async () => (await server.storage.listWebhooks(workspaceId))[0]?.lastOutcome).toBe('delivered')
  expect(heard).toEqual([
    JSON.stringify({
      text: '*The promise to Acme is broken*\nIt was declined &lt;b&gt;today&lt;/b&gt;.\n<https://plan.example/r/r1/promises|Open in Parley>',
    }),
  ])
})
