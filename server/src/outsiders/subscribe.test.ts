import { expect, it } from 'vitest'
import { asId, type FeatureId, type RoadmapId } from '@parley/shared/model/ids.ts'
import type { OutboxMail } from '@parley/shared/protocol/accounts.ts'
import { hashRandomToken } from '../auth/random-token.ts'
import { cardCalled, openPage, sendForm, type OutsiderAnswer, type Sent } from '../testing/outsider.ts'
import { goPublic, plan, publicationDesk, shown } from '../testing/public-world.ts'
import { setStage } from '../testing/stage.ts'
import { until } from '../testing/test-client.ts'
import type { TestServer, TestServerOptions } from '../testing/test-server.ts'
import { createSubscribers } from './subscribers.ts'

const { serve } = setStage()
const behindProxy = { trustedProxies: [{ address: '127.0.0.1', prefix: 32, family: 'ipv4' }] } as const
const rosa = 'rosa@example.com'

interface Scene {
  readonly server: TestServer
  readonly card: string
  readonly ask: (email?: string, sent?: Sent) => Promise<OutsiderAnswer>
  /** The newest first. */
  readonly mails: () => readonly OutboxMail[]
  readonly ship: () => Promise<void>
  readonly wait: (ms: number) => void
}

async function setScene(options: TestServerOptions = {}): Promise<Scene> {
  let now = Date.UTC(2026, 10, 26)
  const server = await serve({ clock: () => now, ...options })
  const desk = await goPublic(server, { subscriptions: true })
  await plan(server, ...shown('a', 'Works offline'), ...shown('b', 'Dark mode'))
  await desk.look()
  const card = await cardCalled(server, 'Works offline')
  return {
    server,
    card,
    ask: (email = rosa, sent = {}) =>
      sendForm(server, `/p/acme/cards/${card}/subscription`, { ...sent, fields: { email, website: '', ...sent.fields } }),
    mails: () => server.app.services.outbox?.list() ?? [],
    async ship() {
      await plan(server, { kind: 'edit-feature', featureId: asId<FeatureId>('a'), edit: { status: 'shipped' } })
      await (await publicationDesk(server)).look()
    },
    wait: (ms) => {
      now += ms
    },
  }
}

/** Where the newest mail leads, from the address on. */
function linkIn(server: TestServer, mail: OutboxMail | undefined, page: string): string {
  const start = `${server.url}/p/acme/${page}`
  const found = mail?.text.split(/\s+/).find((word) => word.startsWith(start))
  return found?.slice(server.url.length) ?? 'no link'
}

async function confirmed(scene: Scene): Promise<void> {
  await scene.ask()
  await sendForm(scene.server, linkIn(scene.server, scene.mails()[0], 'confirm'))
}

it('[OU14] an address is mailed once it was confirmed by pressing a button, and once', async () => {
  const { server, card, ask, mails, ship } = await setScene()
  expect((await openPage(server, '/p/acme')).text).toContain(`action="/p/acme/cards/${card}/subscription"`)
  const { status, headers } = await ask(' Rosa@Example.COM ')
  expect([status, headers.location, headers['set-cookie']]).toEqual([303, `/p/acme#asked-${card}`, undefined])
  expect(mails().map(({ to, subject }) => [to, subject])).toEqual([[rosa, 'Do you want a mail when “Works offline” ships?']])
  const link = linkIn(server, mails()[0], 'confirm')
  const page = await openPage(server, link)
  expect(page.text).toContain('Yes, tell me once')
  const pressed = await sendForm(server, /action="([^"]+)"/.exec(page.text)?.[1] ?? '')
  expect([pressed.status, pressed.headers.location]).toEqual([303, '/p/acme#subscribed'])
  await ship()
  await until(() => mails().length === 2)
  expect(mails()[0]).toMatchObject({ to: rosa, subject: 'It shipped: “Works offline”' })
  expect(mails()[0]?.text).toContain(`${server.url}/p/acme#card-${card}`)
  for (const horizon of ['next', 'now'] as const)
    await plan(server, { kind: 'move-feature', featureId: asId<FeatureId>('a'), place: { horizon, after: null, before: null } })
  await plan(server, { kind: 'edit-feature', featureId: asId<FeatureId>('a'), edit: { publicSummary: 'Everywhere' } })
  await (await publicationDesk(server)).look()
  expect(mails()).toHaveLength(2)
})

it('[OU14] whoever only opened the link, or nothing, gets no other mail', async () => {
  const { server, ask, mails, ship } = await setScene()
  await ask()
  await openPage(server, linkIn(server, mails()[0], 'confirm'))
  await ship()
  await goPublic(server, { subscriptions: true, title: 'Again' })
  expect(mails()).toHaveLength(1)
})

it('[OU14] a link works for two days, and a newer one takes its place', async () => {
  const { server, ask, mails, wait } = await setScene()
  await ask()
  const first = linkIn(server, mails()[0], 'confirm')
  await ask()
  const second = linkIn(server, mails()[0], 'confirm')
  expect((await sendForm(server, first)).status).toBe(404)
  wait(48 * 3_600_000 + 1)
  expect((await sendForm(server, second)).text).toContain('This link is no longer good')
  expect((await sendForm(server, '/p/acme/confirm?token=')).status).toBe(404)
  expect((await sendForm(server, '/p/other/confirm?token=x')).text).toContain('There is no public roadmap')
})

it('[OU14] what ships while the mail is on its way is told when it is confirmed', async () => {
  const { server, ask, mails, ship } = await setScene()
  await ask()
  const link = linkIn(server, mails()[0], 'confirm')
  await ship()
  expect(mails()).toHaveLength(1)
  expect((await sendForm(server, link)).status).toBe(303)
  expect(mails().map(({ subject }) => subject)[0]).toBe('It shipped: “Works offline”')
  expect((await sendForm(server, link)).status).toBe(404)
  expect(mails()).toHaveLength(2)
})

it('[OU15] the answer is the same whatever is known of an address', async () => {
  const scene = await setScene()
  const { ask, mails } = scene
  const unknown = await ask()
  await confirmed(scene)
  const count = mails().length
  const known = await ask()
  expect([known.status, known.headers.location, known.text]).toEqual([unknown.status, unknown.headers.location, unknown.text])
  expect(mails()).toHaveLength(count)
  const trapped = await ask('program@example.com', { fields: { website: 'x' } })
  expect(trapped.headers.location).toBe(unknown.headers.location)
  expect(mails()).toHaveLength(count)
})

it('[OU16] one press, of a person or of a mail program, forgets an address on the whole roadmap, and pressing again is the same', async () => {
  const scene = await setScene()
  const { server, mails, ship } = scene
  await confirmed(scene)
  const dark = await cardCalled(server, 'Dark mode')
  await sendForm(server, `/p/acme/cards/${dark}/subscription`, { fields: { email: rosa, website: '' } })
  await sendForm(server, linkIn(server, mails()[0], 'confirm'))
  await ship()
  await until(() => mails().length === 3)
  const leave = linkIn(server, mails()[0], 'unsubscribe')
  const page = await openPage(server, leave)
  expect(page.text).toContain('Forget my address')
  const program = { headers: { origin: undefined, 'sec-fetch-site': undefined, 'content-type': 'multipart/form-data; boundary=x' } }
  for (const sent of [{}, { fields: { 'List-Unsubscribe': 'One-Click' } }, program])
    expect((await sendForm(server, leave, sent)).text).toContain('Your address is forgotten')
  await plan(server, { kind: 'edit-feature', featureId: asId<FeatureId>('b'), edit: { status: 'shipped' } })
  await (await publicationDesk(server)).look()
  await goPublic(server, { subscriptions: true, title: 'Again' })
  expect(mails()).toHaveLength(3)
})

it('[OU16] nobody leaves for another, and a way out of one roadmap is none of another', async () => {
  const scene = await setScene()
  const { server, mails, ship } = scene
  await confirmed(scene)
  for (const token of ['', 'x', 'x.y', `${'A'.repeat(43)}.${'A'.repeat(43)}`])
    expect((await sendForm(server, `/p/acme/unsubscribe?token=${token}`)).status).toBe(404)
  expect((await sendForm(server, '/p/other/unsubscribe?token=x')).status).toBe(404)
  await ship()
  await until(() => mails().length === 2)
  expect(mails()[0]?.subject).toBe('It shipped: “Works offline”')
  const { hashOf, wayOut, leaving } = createSubscribers('a secret of the tests, which is long enough')
  const [one, another] = [asId<RoadmapId>('r1'), asId<RoadmapId>('r2')]
  expect(leaving(one, wayOut(one, hashOf(rosa)))).toBe(hashOf(rosa))
  expect(leaving(another, wayOut(one, hashOf(rosa)))).toBeUndefined()
})

it('[OU16] an address that nobody confirmed within two days is forgotten when the next one is left', async () => {
  const { server, ask, mails, wait } = await setScene()
  await ask()
  wait(48 * 3_600_000 + 1)
  await ask('lena@example.com')
  const isKept = (mail: OutboxMail | undefined): Promise<boolean> => {
    const tokenHash = hashRandomToken(linkIn(server, mail, 'confirm').split('token=')[1] ?? '')
    return server.storage.confirmSubscription({ roadmapId: asId<RoadmapId>('r1'), tokenHash, at: 0, askedSince: 0 })
  }
  const [lenas, rosas] = mails()
  expect([rosas?.to, await isKept(rosas), lenas?.to, await isKept(lenas)]).toEqual([rosa, false, 'lena@example.com', true])
})

it('[OU17] a mailbox gets four such mails at most, whoever asks in its name, and a network runs out', async () => {
  const { ask, mails } = await setScene({ config: behindProxy })
  for (let asked = 0; asked < 6; asked += 1) expect((await ask(rosa, { from: `198.51.100.${asked}` })).status).toBe(303)
  expect(mails()).toHaveLength(4)
  for (let asked = 0; asked < 10; asked += 1) expect((await ask(`m${asked}@example.com`, { from: '203.0.113.7' })).status).toBe(303)
  expect((await ask('last@example.com', { from: '203.0.113.7' })).status).toBe(429)
  expect(mails()).toHaveLength(14)
})

it('[OU5] what is no address, came from another site or is not asked for is refused', async () => {
  const { server, ask, mails } = await setScene()
  const wrong = await ask('rosa at example')
  expect([wrong.status, wrong.text.includes('This is no mail address')]).toEqual([422, true])
  expect((await ask('a@example.com, b@example.com')).status).toBe(422)
  expect((await ask(rosa, { headers: { origin: 'https://evil.example' } })).status).toBe(403)
  for (const place of ['confirm', 'unsubscribe'])
    expect((await sendForm(server, `/p/acme/${place}?token=x`, { headers: { origin: 'https://evil.example' } })).status).toBe(403)
  expect((await ask(rosa, { fields: { cc: 'all@example.com' } })).status).toBe(400)
  expect(mails()).toEqual([])
})

it('[OU6] nobody subscribes to what is shipped, not public, or on a roadmap that offers none', async () => {
  const { server, card, ask, mails, ship } = await setScene()
  const nowhere = await sendForm(server, '/p/acme/cards/never/subscription', { fields: { email: rosa, website: '' } })
  expect(nowhere.status).toBe(404)
  await goPublic(server, { subscriptions: false })
  expect((await ask()).text).toBe(nowhere.text)
  await goPublic(server, { subscriptions: true })
  await ship()
  expect((await ask()).text).toBe(nowhere.text)
  expect((await openPage(server, '/p/acme')).text).not.toContain(`cards/${card}/subscription`)
  expect(mails()).toEqual([])
})
