import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { asId, type FeatureId, type RoadmapId } from '@parley/shared/model/ids.ts'
import { project } from '@parley/shared/projection/project.ts'
import { openPlan } from '@parley/shared/document/plan-doc.ts'
import { cardCalled, cookieIn, openPage, sendForm, type OutsiderAnswer, type Sent } from '../testing/outsider.ts'
import { goPublic, plan, publicationDesk, shown } from '../testing/public-world.ts'
import { documentOf, setStage } from '../testing/stage.ts'
import { until } from '../testing/test-client.ts'
import { startTestServer, type TestServer, type TestServerOptions } from '../testing/test-server.ts'

const { serve } = setStage()
const roadmapId = asId<RoadmapId>('r1')
const behindProxy = { trustedProxies: [{ address: '127.0.0.1', prefix: 32, family: 'ipv4' }] } as const

interface Scene {
  readonly server: TestServer
  readonly card: string
  readonly press: (sent?: Sent) => Promise<OutsiderAnswer>
  readonly votes: () => Promise<number>
  /** Lets so much time pass. */
  readonly wait: (ms: number) => void
}

async function setScene(options: TestServerOptions = {}): Promise<Scene> {
  let now = Date.UTC(2026, 10, 26)
  const server = await serve({ clock: () => now, ...options })
  const desk = await goPublic(server, { votes: true })
  await plan(server, ...shown('a', 'Works offline'), ...shown('b', 'Dark mode'))
  await desk.look()
  const card = await cardCalled(server, 'Works offline')
  return {
    server,
    card,
    press: (sent) => sendForm(server, `/p/acme/cards/${card}/vote`, sent),
    votes: async () => (await server.storage.countVotes(roadmapId)).find(({ cardId }) => cardId === card)?.votes ?? 0,
    wait: (ms) => {
      now += ms
    },
  }
}

it('[OU1] a vote is a form that needs no script, leads back to its card, and sets the one cookie there is', async () => {
  const { server, card, press, votes } = await setScene()
  const page = await openPage(server, '/p/acme')
  expect(page.headers['set-cookie']).toBeUndefined()
  expect(page.text).toContain(`<form method="post" action="/p/acme/cards/${card}/vote">`)
  const { status, headers } = await press()
  expect([status, headers.location]).toEqual([303, `/p/acme#voted-${card}`])
  expect(page.text).toContain(`id="voted-${card}"`)
  expect(headers['set-cookie']?.[0]).toMatch(/^parley_voter=[\w-]{22}\.[\w-]{43}; Path=\/p\/; HttpOnly; SameSite=Lax; Max-Age=31536000$/)
  expect(await votes()).toBe(1)
})

it('[OU2] whoever votes again takes their vote back, and a double click is one press', async () => {
  const { card, press, votes, wait } = await setScene()
  const cookie = cookieIn(await press())
  expect((await press({ cookie })).headers.location).toBe(`/p/acme#voted-${card}`)
  wait(5000)
  expect((await press({ cookie })).headers.location).toBe(`/p/acme#unvoted-${card}`)
  expect(await votes()).toBe(0)
  expect((await press({ cookie })).headers.location).toBe(`/p/acme#voted-${card}`)
  expect(await votes()).toBe(1)
})

it('[OU2] 500 votes of one person at the same time are exactly one', async () => {
  const { press, votes, wait } = await setScene()
  const cookie = cookieIn(await press())
  wait(5000)
  await press({ cookie })
  expect(await votes()).toBe(0)
  const answers = await Promise.all(Array.from({ length: 500 }, () => press({ cookie })))
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([303]))
  expect(await votes()).toBe(1)
})

it('[OU3] a cookie that is not ours, or was changed, counts as none', async () => {
  const { press, votes } = await setScene()
  const cookie = cookieIn(await press()) ?? ''
  const forged = cookie.replace(/=(.)/, (_, first: string) => `=${first === 'A' ? 'B' : 'A'}`)
  for (const other of [forged, 'parley_voter=x', 'parley_voter=.', `${cookie}A`, 'parley_voter=']) {
    const given = cookieIn(await press({ cookie: other }))
    expect(given).toMatch(/^parley_voter=[\w-]{22}\.[\w-]{43}$/)
    expect(given?.split('.')[0]).not.toBe(forged.split('.')[0])
  }
  expect(await votes()).toBe(6)
})

it('[OU3] over TLS the cookie crosses nothing else', async () => {
  const { server, card } = await setScene({ config: { publicUrl: 'https://acme.example' } })
  const { headers } = await sendForm(server, `/p/acme/cards/${card}/vote`, { headers: { origin: 'https://acme.example' } })
  expect(headers['set-cookie']?.[0]).toMatch(/^__Secure-parley-voter=.*; Path=\/p\/; .*; Secure$/)
})

it('[OU4] votes of one network run out, and others are not kept from theirs', async () => {
  const { press, votes, wait } = await setScene({ config: behindProxy })
  for (let press1 = 0; press1 < 20; press1 += 1) expect((await press({ from: '203.0.113.7' })).status).toBe(303)
  const refused = await press({ from: '203.0.113.7' })
  expect([refused.status, refused.headers['retry-after'], refused.headers['set-cookie']]).toEqual([429, '30', undefined])
  expect(refused.text).toContain('Wait a moment')
  expect((await press({ from: '203.0.113.8' })).status).toBe(303)
  expect((await press({ from: '198.51.100.1' })).status).toBe(303)
  wait(30_000)
  expect((await press({ from: '203.0.113.7' })).status).toBe(303)
  expect(await votes()).toBe(23)
})

it('[OU4] a network that is many addresses runs out too', async () => {
  const { press } = await setScene({ config: behindProxy })
  let given = 0
  for (let address = 0; address < 100; address += 1) if ((await press({ from: `203.0.113.${address}` })).status === 303) given += 1
  expect(given).toBe(80)
  given = 0
  for (let address = 0; address < 30; address += 1) if ((await press({ from: `2001:db8:1:2::${address}` })).status === 303) given += 1
  expect(given).toBe(20)
})

it('[OU5] another site cannot vote for its visitors', async () => {
  const { press, votes } = await setScene()
  for (const headers of [{ origin: 'https://evil.example' }, { origin: 'null' }, { 'sec-fetch-site': 'cross-site' }])
    expect((await press({ headers: { ...headers } })).status).toBe(403)
  expect((await press({ headers: { 'content-type': 'application/json' } })).status).toBe(415)
  expect((await press({ fields: { weight: '1000' } })).status).toBe(400)
  expect(await votes()).toBe(0)
})

it('[OU6] what is not public, is shipped, or is on a roadmap without votes takes none and is answered alike', async () => {
  const { server, card, press } = await setScene()
  const desk = await goPublic(server, { votes: true })
  await plan(server, ...shown('c', 'Kept'), { kind: 'edit-feature', featureId: asId<FeatureId>('b'), edit: { status: 'shipped' } })
  await desk.look()
  const [shipped, kept] = [await cardCalled(server, 'Dark mode'), await cardCalled(server, 'Kept')]
  await plan(server, { kind: 'edit-feature', featureId: asId<FeatureId>('c'), edit: { visibility: 'private' } })
  await desk.look()
  const nowhere = await sendForm(server, '/p/acme/cards/never-there/vote')
  for (const path of [`/p/acme/cards/${kept}/vote`, `/p/acme/cards/${shipped}/vote`, `/p/other/cards/${card}/vote`]) {
    const answer = await sendForm(server, path)
    expect([answer.status, answer.text, answer.headers['set-cookie']]).toEqual([404, nowhere.text, undefined])
  }
  await goPublic(server, { votes: false })
  expect((await press()).status).toBe(404)
  expect((await openPage(server, '/p/acme')).text).not.toContain('<form')
})

it('[OU7] a page may send something where it has forms, and says so to browsers; an embedded one has none', async () => {
  const { server } = await setScene()
  const page = await openPage(server, '/p/acme')
  expect(page.headers['content-security-policy']).toContain("form-action 'self'")
  expect(page.headers['referrer-policy']).toBe('same-origin')
  const embedded = await openPage(server, '/p/acme/embed')
  expect(embedded.headers['content-security-policy']).toContain("form-action 'none'")
  expect(embedded.text).not.toContain('<form')
  await goPublic(server, { votes: false })
  const without = await openPage(server, '/p/acme')
  expect(without.headers['content-security-policy']).toContain("form-action 'none'")
  expect(without.headers['referrer-policy']).toBe('no-referrer')
})

it('[OU8] outsiders are told a band; the count reaches the plan, for everybody who reads it', async () => {
  const { server, press } = await setScene()
  await press()
  await press()
  await (await publicationDesk(server)).count()
  expect((await openPage(server, '/p/acme')).text).not.toContain('people want this')
  await press()
  await until(async () => (await openPage(server, '/p/acme')).text.includes('A few people want this'))
  expect((await openPage(server, '/p/acme/embed')).text).toContain('A few people want this')
  expect((await openPage(server, '/p/acme.json')).text).not.toContain('few')
  await until(async () => project(openPlan(await documentOf(server))).demand.get(asId('a'))?.votes === 3)
  expect(project(openPlan(await documentOf(server))).demand.get(asId('a'))).toEqual({
    companies: 0,
    requests: 0,
    band: 0,
    score: 0,
    votes: 3,
  })
})

it('[OU8] bands are there again after a restart, and after the votes were switched off and on', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'parley-votes-'))
  const first = await startTestServer({ folder })
  const desk = await goPublic(first, { votes: true })
  await plan(first, ...shown('a', 'Works offline'))
  await desk.look()
  const card = await cardCalled(first, 'Works offline')
  for (let vote = 0; vote < 10; vote += 1) await sendForm(first, `/p/acme/cards/${card}/vote`)
  await first[Symbol.asyncDispose]()
  const second = await startTestServer({ folder, isEmpty: true })
  expect((await openPage(second, '/p/acme')).text).toContain('Tens of people want this')
  await goPublic(second, { votes: false })
  expect((await openPage(second, '/p/acme')).text).not.toContain('people want this')
  await goPublic(second, { votes: true })
  expect((await openPage(second, '/p/acme')).text).toContain('Tens of people want this')
  await second[Symbol.asyncDispose]()
  rmSync(folder, { recursive: true })
})
