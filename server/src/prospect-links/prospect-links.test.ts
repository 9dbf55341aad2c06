import { asId, type CompanyId, type DealId, type FeatureId } from '@parley/shared/model/ids.ts'
import type { InboxJson } from '@parley/shared/protocol/notifications.ts'
import type {
  CreatedProspectLinkJson,
  CreateProspectLink,
  ProspectLinkJson,
  ProspectOpenJson,
} from '@parley/shared/protocol/prospect-links.ts'
import type { Role } from '@parley/shared/model/person.ts'
import { expect, it } from 'vitest'
import { openBrowser, type Browser } from '../testing/browser.ts'
import { cookieIn, openPage, sendForm, type OutsiderAnswer, type Sent } from '../testing/outsider.ts'
import { askStranger, plan, sell, shown } from '../testing/public-world.ts'
import { notedCalls, type NotedCalls } from '../testing/noted-calls.ts'
import { setStage } from '../testing/stage.ts'
import { until } from '../testing/test-client.ts'
import type { TestServer, TestServerOptions } from '../testing/test-server.ts'

const { serve } = setStage()
const path = '/roadmaps/r1/prospect-links'
const acme = asId<CompanyId>('acme')
const rollout = asId<DealId>('rollout')
const offline = asId<FeatureId>('f1')
const asked: CreateProspectLink = { dealId: 'rollout', label: 'Team Acme', featureIds: ['f1'], days: 30 }
const words = { sentence: 'It comes when it is good.', dontSay: null, reason: null, validUntil: null } as const
const said = 'We are working on “Own f1”; we do not give a date yet, and plans may change.'

async function as(server: TestServer, role: Role): Promise<Browser> {
  return openBrowser(server.url, { cookie: await server.cookieOf(role) })
}

/** A deal with a prospect, a feature that may be told of, one that may not and one that was not agreed. */
async function market(options: TestServerOptions = {}): Promise<{ readonly server: TestServer; readonly rep: Browser }> {
  const server = await serve(options)
  await plan(server, ...shown('f1', 'Works offline'), ...shown('f3', 'Canary roadmap'))
  await plan(server, {
    kind: 'add-feature',
    featureId: asId('f2'),
    title: 'Canary secret',
    productId: null,
    place: { horizon: 'now', after: null, before: null },
  })
  await sell(
    server,
    { kind: 'add-company', companyId: acme, edit: { name: 'Canary Acme', kind: 'prospect' } },
    {
      kind: 'add-deal',
      dealId: rollout,
      companyId: acme,
      edit: { name: 'Canary rollout', amount: { amount: 987_654_321, currency: 'EUR' } },
    },
  )
  return { server, rep: await as(server, 'sales') }
}

async function share(rep: Browser, given: Partial<CreateProspectLink> = {}): Promise<CreatedProspectLinkJson & { readonly code: string }> {
  const made = await rep.send('POST', path, { ...asked, ...given })
  if (made.status !== 201) throw new Error(JSON.stringify(made.body))
  const body = made.body as CreatedProspectLinkJson
  return { ...body, code: body.url.split('#')[1] ?? '' }
}

function enter(server: TestServer, code: string, { fields, ...sent }: Sent = {}): Promise<OutsiderAnswer> {
  return sendForm(server, '/l/open', { fields: { code, ...fields }, ...sent })
}

function read(
  server: TestServer,
  cookie: string | undefined,
  headers: Readonly<Record<string, string>> = {},
): ReturnType<typeof askStranger> {
  return askStranger(server, '/l/view', { headers: { ...(cookie === undefined ? {} : { cookie }), ...headers } })
}

async function opened(server: TestServer, code: string): Promise<string | undefined> {
  return cookieIn(await enter(server, code))
}

async function linksOf(browser: Browser): Promise<readonly ProspectLinkJson[]> {
  return (await browser.get(path)).body as readonly ProspectLinkJson[]
}

/** Edits a few times until what was so before has been looked at: the first look may have begun earlier, the last may not be over. */
async function threeLooks({ timesOf }: NotedCalls, edit: (time: number) => Promise<void>): Promise<void> {
  for (let time = 0; time < 3; time += 1) {
    const before = timesOf('listSignedWebhooks').length
    await edit(time)
    await until(() => timesOf('listSignedWebhooks').length > before)
  }
}

it('[PL1] a link tells the approved sentences of the agreed features, and nothing else of plan, deal or company', async () => {
  const { server, rep } = await market()
  const { code, link } = await share(rep)
  expect(link.lines).toEqual([said])
  const page = (await read(server, await opened(server, code))).body.toString().replace(/<style>.*<\/style>/su, '')
  expect(page).toContain('Prepared for Team Acme')
  expect(page).toContain('We are working on “Own f1”')
  expect(page).not.toMatch(/Canary|9876|987,6|f2|f3|EUR|Ms |example\.com/)
})

it('[PL1] product’s own words for that kind of company win, and what may not be told today is left out without a trace', async () => {
  const { server, rep } = await market()
  const { code } = await share(rep, { featureIds: ['f1', 'f3'] })
  const cookie = await opened(server, code)
  await plan(
    server,
    { kind: 'guide', featureId: offline, audience: 'prospect', guidance: { ...words, verdict: 'mention_ok' } },
    { kind: 'edit-feature', featureId: asId('f3'), edit: { visibility: 'private' } },
  )
  const page = (await read(server, cookie)).body.toString()
  expect(page).toContain('It comes when it is good.')
  expect(page.match(/<li/g)).toHaveLength(1)
})

it('[PL2] takes only what may be told, for a deal that is there, and only from those who sell', async () => {
  const { server, rep } = await market()
  const refused = async (given: Partial<CreateProspectLink>): Promise<unknown> =>
    (await rep.send('POST', path, { ...asked, ...given })).body
  expect(await refused({ featureIds: ['f1', 'f2'] })).toMatchObject({
    status: 422,
    detail: 'featureIds.1: this may not be told Canary Acme today',
  })
  expect(await refused({ dealId: 'none' })).toMatchObject({ status: 422, detail: 'dealId: there is no such deal' })
  expect(await refused({ days: 0 })).toMatchObject({ status: 400 })
  expect(await refused({ label: '  ' })).toMatchObject({ status: 400 })
  const { link } = await share(rep)
  const viewer = await as(server, 'viewer')
  expect((await viewer.get(path)).status).toBe(403)
  expect((await viewer.send('POST', path, asked)).status).toBe(403)
  expect((await viewer.get(`${path}/${link.id}/opens`)).status).toBe(403)
  expect((await openBrowser(server.url).get(path)).status).toBe(401)
  expect(JSON.stringify(await linksOf(rep))).not.toMatch(/token|#/)
  await sell(server, { kind: 'delete-deal', dealId: rollout, deleted: true })
  expect(await refused({})).toMatchObject({ status: 422, detail: 'dealId: there is no such deal' })
  await sell(server, { kind: 'delete-deal', dealId: rollout, deleted: false }, { kind: 'delete-company', companyId: acme, deleted: true })
  expect(await refused({})).toMatchObject({ status: 422, detail: 'dealId: there is no such deal' })
})

it('[PL3] the code is exchanged once for a cookie of these pages alone, and stands in no address', async () => {
  const { server, rep } = await market()
  const { code, url } = await share(rep)
  expect(url).toBe(`${server.url}/l#${code}`)
  const door = await openPage(server, '/l')
  expect(door.headers['set-cookie']).toBeUndefined()
  expect(door.headers['content-security-policy']).toContain("script-src 'self'")
  const answer = await enter(server, code)
  expect([answer.status, answer.headers.location]).toEqual([303, '/l/view'])
  expect(answer.headers['set-cookie']?.[0]).toMatch(/^parley_shared=v1\.[\w-]+; Path=\/l; HttpOnly; SameSite=Lax; Max-Age=43200$/)
  const page = await read(server, cookieIn(answer))
  expect(page.headers).toMatch(/referrer-policy: no-referrer/)
  expect(page.headers).toMatch(/cache-control: no-store/)
  expect(page.headers).not.toMatch(/script-src|set-cookie/)
  expect(page.body.toString()).toContain('noindex')
  expect((await enter(server, ` ${url} `)).status).toBe(303)
  expect((await enter(server, code, { headers: { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' } })).status).toBe(403)
  expect((await openBrowser(server.url, { cookie: cookieIn(answer) ?? '' }).get('/me')).status).toBe(401)
})

it('[PL4] wrong, forged, expired and revoked links, and those of a deal that is gone, are answered alike', async () => {
  let now = Date.now()
  const { server, rep } = await market({ clock: () => now })
  const trial = asId<DealId>('trial')
  await sell(server, { kind: 'add-deal', dealId: trial, companyId: acme, edit: { name: 'Canary trial' } })
  const links = [
    await share(rep, { dealId: 'trial', passcode: 'blue whale' }),
    await share(rep),
    await share(rep, { days: 1 }),
    await share(rep),
  ]
  const [gone, revoked, expired] = links
  // A browser may read on for half a day, so that it is the links that are over and not that.
  now += 86_400_000 - 60_000
  const cookies: (string | undefined)[] = []
  for (const { code } of links) cookies.push(cookieIn(await enter(server, code, { fields: { passcode: 'blue whale' } })))
  for (const cookie of cookies) expect((await read(server, cookie)).status).toBe(200)
  await sell(server, { kind: 'delete-deal', dealId: trial, deleted: true })
  await rep.send('DELETE', `${path}/${revoked?.link.id}`)
  now += 60_001
  const fine = cookies.pop()
  const answers = await Promise.all(
    [...cookies, undefined, 'parley_shared=v1.AAAA', `${fine}x`].map(async (cookie) => {
      const { status, headers, body } = await read(server, cookie)
      return `${status} ${headers} ${body.toString()}`
    }),
  )
  expect(answers[0]).toContain('404')
  expect(new Set(answers).size).toBe(1)
  expect((await read(server, fine)).status).toBe(200)
  const codes = [gone?.code, revoked?.code, expired?.code, 'x'.repeat(43), '']
  const doors = await Promise.all(codes.map((code = 'none') => enter(server, code)))
  expect(new Set(doors.map(({ status, text }) => `${status} ${text}`)).size).toBe(1)
  expect(doors[0]?.status).toBe(404)
})

it('[PL5] revoking works with the next request; others’ links are for those who answer for the plan', async () => {
  const { server, rep } = await market()
  const product = await as(server, 'product')
  const theirs = await share(product)
  const { code, link } = await share(rep)
  const cookie = await opened(server, code)
  expect((await read(server, cookie)).status).toBe(200)
  expect((await rep.send('DELETE', `${path}/${theirs.link.id}`)).status).toBe(403)
  expect((await product.send('DELETE', `${path}/${link.id}`)).status).toBe(204)
  expect((await read(server, cookie)).status).toBe(404)
  expect((await product.send('DELETE', `${path}/${link.id}`)).status).toBe(409)
  expect((await linksOf(rep)).map(({ state }) => state).toSorted()).toEqual(['live', 'revoked'])
  const audit = await server.storage.listAudit(asId('w1'), 3)
  expect(audit.map(({ action }) => action)).toEqual(['revoked-prospect-link', 'made-prospect-link', 'made-prospect-link'])
})

it('[PL6] a passcode is asked for and guesses are bounded for the link, wherever and however many at once they come', async () => {
  let now = Date.now()
  const { server, rep } = await market({
    clock: () => now,
    config: { trustedProxies: [{ address: '127.0.0.1', prefix: 32, family: 'ipv4' }] },
  })
  const { code, link } = await share(rep, { passcode: 'blue whale' })
  expect(link.hasPasscode).toBe(true)
  const asking = await enter(server, code)
  expect([asking.status, asking.headers['set-cookie']]).toEqual([422, undefined])
  expect(asking.text).not.toContain('Own f1')
  const guess = (passcode: string, network: number): Promise<OutsiderAnswer> =>
    enter(server, code, { fields: { passcode }, from: `203.0.113.${network}` })
  const guesses = await Promise.all(Array.from({ length: 12 }, (_, index) => guess('wrong', index)))
  expect(guesses.filter(({ status }) => status === 422)).toHaveLength(5)
  expect(guesses.filter(({ status }) => status === 429)).toHaveLength(7)
  expect((await guess('blue whale', 99)).status).toBe(429)
  now += 60_001
  expect((await guess('blue whale', 99)).status).toBe(303)
  expect((await guess('wrong', 98)).status).toBe(422)
})

it('[PL7] each opening is kept with the words that were read; reading on counts once, and fetching ahead not at all', async () => {
  let now = Date.now()
  const { server, rep } = await market({ clock: () => now })
  const { code, link } = await share(rep)
  const cookie = await opened(server, code)
  await read(server, cookie, { 'sec-purpose': 'prefetch' })
  expect((await linksOf(rep))[0]).toMatchObject({ opens: 0, lastOpenedAt: null, isStale: false })
  await read(server, cookie)
  await read(server, cookie)
  expect((await linksOf(rep))[0]).toMatchObject({ opens: 1, isStale: false })
  now += 11 * 60_000
  await read(server, cookie, { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Chrome/140' })
  const opens = (await rep.get(`${path}/${link.id}/opens`)).body as readonly ProspectOpenJson[]
  expect(opens).toMatchObject([
    { device: 'Chrome on Linux', lines: [said], isCurrent: true },
    { device: null, lines: [said], isCurrent: true },
  ])
})

it('[PL8] what was read and is said otherwise today is marked, and its rep is told once, until it is read again or holds again', async () => {
  const calls = notedCalls()
  const { server, rep } = await market({ wrap: calls.wrap })
  const { code } = await share(rep)
  const cookie = await opened(server, code)
  const stale = async (): Promise<boolean | undefined> => (await linksOf(rep))[0]?.isStale
  const notices = async (): Promise<readonly string[]> =>
    ((await rep.get('/notifications')).body as InboxJson).notifications.flatMap(({ kind, count, title }) =>
      kind === 'link-stale' ? [`${count} ${title}`] : [],
    )
  const move = (horizon: 'now' | 'next' | 'later'): Promise<void> =>
    plan(server, { kind: 'move-feature', featureId: offline, place: { horizon, after: null, before: null } })
  await move('next')
  expect(await stale()).toBe(false)
  await read(server, cookie)
  await move('now')
  await until(async () => (await notices()).length === 1)
  expect(await stale()).toBe(true)
  await move('later')
  expect((await linksOf(rep))[0]?.lines).toEqual([])
  await threeLooks(calls, (time) => plan(server, { kind: 'edit-feature', featureId: offline, edit: { tags: [`t${time}`] } }))
  expect(await notices()).toEqual(['1 What “Team Acme” saw is out of date'])
  await move('next')
  await until(async () => (await notices()).length === 0)
  expect(await stale()).toBe(false)
  for (const horizon of ['now', 'next'] as const) {
    await move(horizon)
    await until(async () => (await notices()).length === 1)
    await read(server, cookie)
    await until(async () => (await notices()).length === 0)
    expect(await stale()).toBe(false)
  }
})

it.each(['revoked', 'expired', 'of a deal that is gone'] as const)(
  '[PL11] that a prospect saw something else is taken back when the link is %s',
  async (ending) => {
    let now = Date.parse('2026-11-24T12:00:00Z')
    const calls = notedCalls()
    const { server, rep } = await market({ wrap: calls.wrap, clock: () => now })
    const { code, link } = await share(rep, { days: 1 })
    await read(server, await opened(server, code))
    await plan(server, { kind: 'guide', featureId: offline, audience: 'prospect', guidance: { ...words, verdict: 'mention_ok' } })
    const told = async (): Promise<number> =>
      ((await rep.get('/notifications')).body as InboxJson).notifications.filter(({ kind }) => kind === 'link-stale').length
    await until(async () => (await told()) === 1)
    if (ending === 'revoked') await rep.send('DELETE', `${path}/${link.id}`)
    else if (ending === 'of a deal that is gone') await sell(server, { kind: 'delete-deal', dealId: rollout, deleted: true })
    else {
      // The day is another one before the link expires, so nothing but its end makes the difference afterwards.
      now += 23 * 3_600_000
      const before = calls.timesOf('listProspectLinks').length
      await plan(server, { kind: 'rename-roadmap', name: 'Plan of tomorrow' })
      await until(() => calls.timesOf('listProspectLinks').length > before)
      expect(await told()).toBe(1)
      now += 3_600_000 + 1
      await plan(server, { kind: 'rename-roadmap', name: 'Plan of an hour later' })
    }
    await until(async () => (await told()) === 0)
    expect((await linksOf(rep))[0]?.isStale).toBe(false)
  },
)

it('[PL10] what was read is compared after an opening and after edits a sentence depends on, and after no others', async () => {
  let now = Date.now()
  const calls = notedCalls()
  const { server, rep } = await market({ wrap: calls.wrap, clock: () => now })
  const compared = (): number => calls.timesOf('listProspectLinks').length
  const { code } = await share(rep)
  const cookie = await opened(server, code)
  await read(server, cookie)
  const rename = (time: number): Promise<void> => plan(server, { kind: 'rename-roadmap', name: `Plan ${time}` })
  await threeLooks(calls, rename)
  let before = compared()
  expect(before).toBeGreaterThan(0)
  await threeLooks(calls, async (time) => {
    await rename(time + 3)
    await sell(server, { kind: 'add-contact', contactId: asId(`kim${time}`), companyId: acme, edit: { name: 'Kim' } })
  })
  expect(compared()).toBe(before)
  await read(server, cookie)
  await until(() => compared() > before)
  const edits: readonly (() => Promise<void>)[] = [
    () => plan(server, { kind: 'edit-feature', featureId: offline, edit: { tags: ['x'] } }),
    () => plan(server, { kind: 'guide', featureId: offline, audience: 'prospect', guidance: { ...words, verdict: 'mention_ok' } }),
    () => sell(server, { kind: 'edit-company', companyId: acme, edit: { kind: 'partner' } }),
    () => sell(server, { kind: 'edit-deal', dealId: rollout, edit: { name: 'Rollout' } }),
    () => {
      now += 86_400_000
      return rename(6)
    },
  ]
  for (const edit of edits) {
    before = compared()
    await edit()
    await until(() => compared() > before)
  }
})

it('[PL9] a purge takes the words out of what was read and out of labels', async () => {
  const { server, rep } = await market()
  const { code, link } = await share(rep, { label: 'About “Own f1”' })
  await read(server, await opened(server, code))
  await plan(server, { kind: 'delete-feature', featureId: offline })
  const owner = await as(server, 'owner')
  expect((await owner.send('POST', '/roadmaps/r1/purges', { target: 'feature/f1' })).status).toBeLessThan(300)
  const opens = await rep.get(`${path}/${link.id}/opens`)
  expect(JSON.stringify([opens.body, await linksOf(rep)])).not.toContain('Own f1')
})
