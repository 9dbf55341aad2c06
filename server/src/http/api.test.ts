import { roles, type Role } from '@parley/shared/model/person.ts'
import { expect, it } from 'vitest'
import { resources } from '../api/resources.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'
import { openProgram, type Program } from '../testing/program.ts'
import { setStage } from '../testing/stage.ts'

const { serve } = setStage()

async function everybody(server: TestServer): Promise<Readonly<Record<Role, Program>>> {
  const all = await Promise.all(roles.map(async (role) => [role, await openProgram(server, role)] as const))
  return Object.fromEntries(all) as Record<Role, Program>
}

it('[RA1] reads and writes every resource as the role of its person may', async () => {
  const { owner, product, sales, viewer } = await everybody(await serve())
  const feature = await product.make('features', { title: 'Single sign-on', place: { horizon: 'now' }, estimates: { confidence: 80 } })
  const area = await product.make('products', { name: 'Scheduler' })
  const objective = await product.make('objectives', { title: 'Grow' })
  const keyResult = await product.make('key-results', { objectiveId: objective, title: 'ARR', target: 10 })
  const company = await sales.make('companies', { name: 'Acme', kind: 'customer', arr: { amount: 100, currency: 'EUR' } })
  const stage = await owner.make('stages', { name: 'Talks', probability: 0.5 })
  const contact = await sales.make('contacts', { companyId: company, name: 'Ann' })
  const deal = await sales.make('deals', { companyId: company, name: 'Renewal', stageId: stage })
  const request = await sales.make('requests', { text: 'They need SSO', companyId: company, dealId: deal })
  const promise = await sales.make('promises', { featureId: feature, companyId: company, statement: 'SSO by summer' })
  const call = await sales.make('calls', { title: 'Weekly', companyId: company })
  const comment = await sales.make('comments', { featureId: feature, body: 'When?' })
  await product.make('guidance', { featureId: feature, audience: 'customer', verdict: 'mention_ok' })
  await product.make('initiatives', { name: 'Trust' })
  const table: readonly (readonly [method: 'POST' | 'PATCH' | 'DELETE', path: string, body: unknown, allowed: string])[] = [
    ['PATCH', `features/${feature}`, { status: 'planned', productId: area }, 'owner product'],
    ['POST', `features/${feature}/move`, { horizon: 'next' }, 'owner product'],
    ['POST', `key-results/${keyResult}/link`, { featureId: feature, contribution: 2 }, 'owner product'],
    ['PATCH', `objectives/${objective}`, { title: 'Grow more' }, 'owner product'],
    ['PATCH', `key-results/${keyResult}`, { current: 3 }, 'owner product'],
    ['PATCH', `guidance/${feature}_customer`, { sentence: 'Soon.' }, 'owner product'],
    ['PATCH', 'settings', { methodId: 'ice' }, 'owner product'],
    ['POST', 'features', { title: 'Another' }, 'owner product'],
    ['POST', 'comments', { featureId: feature, body: 'Me too' }, 'owner product sales'],
    ['POST', `comments/${comment}/react`, { emoji: 'heart', on: true }, 'owner product sales'],
    ['PATCH', `comments/${comment}`, { body: 'When exactly?' }, 'sales'],
    ['PATCH', `requests/${request}`, { importance: 3 }, 'sales'],
    ['POST', `requests/${request}/link`, { featureId: feature }, 'owner product'],
    ['POST', `requests/${request}/answer`, { answer: 'In summer' }, 'owner product'],
    ['POST', `promises/${promise}/approve`, { approval: 'approved' }, 'owner product'],
    ['PATCH', `companies/${company}`, { tier: 1 }, 'owner product sales'],
    ['PATCH', `contacts/${contact}`, { title: 'CTO' }, 'owner product sales'],
    ['PATCH', `deals/${deal}`, { amount: { amount: 5, currency: 'EUR' } }, 'owner product sales'],
    ['PATCH', `calls/${call}`, { notes: 'They agreed' }, 'sales'],
    ['PATCH', 'sales-settings', { answerWithinDays: 3 }, 'owner product'],
  ]
  const programs = { owner, product, sales, viewer }
  for (const [method, path, body, allowed] of table)
    for (const role of roles) {
      const { status, text } = await programs[role].send(method, path, body)
      const [name = ''] = path.split('/')
      const isSales = resources.find((one) => one.name === name)?.document === 'sales'
      const expected = allowed.split(' ').includes(role) ? /^20[01]/ : role === 'viewer' && isSales ? /^404/ : /^403/
      expect(`${status} ${role} ${method} ${path} ${text}`).toMatch(expected)
    }
  for (const { name, document } of resources)
    for (const role of roles) {
      const { status } = await programs[role].get(name)
      expect(`${role} ${name} ${status}`).toBe(`${role} ${name} ${document === 'sales' && role === 'viewer' ? 404 : 200}`)
    }
})

it('[RA2] shows everything in the shape it is described with', async () => {
  const server = await serve()
  const { product, sales } = await everybody(server)
  const feature = await product.make('features', { title: 'Export' })
  const company = await sales.make('companies', { name: 'Acme' })
  await sales.make('promises', { featureId: feature, companyId: company, statement: 'Soon', strength: 'committed' })
  await sales.make('requests', { text: 'Export', aboutFeatureId: feature })
  await product.make('objectives', { title: 'Grow' })
  await sales.make('comments', { featureId: feature, body: 'Hm' })
  for (const { name, shape, isSingle } of resources) {
    const { json } = await sales.get(name)
    const items = isSingle === true ? [json] : (json as { items: unknown[] }).items
    for (const item of items) expect(shape.safeParse(item).error).toBeUndefined()
  }
  const { json } = await sales.get('promises')
  expect(json).toMatchObject({ items: [{ standing: 'watch', authorId: 'sales', reasons: ['Nobody has estimated the confidence.'] }] })
  expect((await sales.get(`features/${feature}`)).json).toMatchObject({ createdBy: 'product' })
})

it('[RA3] loses and doubles nothing while others add between the pages', async () => {
  const { product } = await everybody(await serve())
  const first: string[] = []
  for (let count = 0; count < 25; count += 1) first.push(await product.make('features', { title: `Feature ${count}` }))
  const seen: string[] = []
  let path: string | null = 'features?limit=4'
  while (path !== null) {
    const { json, headers } = await product.get(path)
    const page = json as { items: { id: string }[]; next: string | null }
    seen.push(...page.items.map(({ id }) => id))
    expect(headers.get('link')?.includes(page.next ?? 'none') ?? false).toBe(page.next !== null)
    path = page.next === null ? null : `features?limit=4&cursor=${page.next}`
    await product.make('features', { title: 'Meanwhile' })
  }
  expect(new Set(seen).size).toBe(seen.length)
  expect(first.filter((id) => !seen.includes(id))).toEqual([])
})

it('[RA4] finds what was asked for: by field, and by when it changed', async () => {
  let now = Date.parse('2026-05-01T10:00:00.000Z')
  const { product } = await everybody(await serve({ clock: () => now }))
  const old = await product.make('features', { title: 'Old', place: { horizon: 'now' } })
  now += 60_000
  const fresh = await product.make('features', { title: 'Fresh' })
  const ids = async (query: string): Promise<readonly string[]> =>
    ((await product.get(`features?${query}`)).json as { items: { id: string }[] }).items.map(({ id }) => id)
  expect(await ids('horizon=now')).toEqual([old])
  expect(await ids('updatedSince=2026-05-01T10:00:30.000Z')).toEqual([fresh])
  await product.send('PATCH', `features/${old}`, { status: 'planned' })
  expect([...(await ids('updatedSince=2026-05-01T10:00:30.000Z'))].sort()).toEqual([old, fresh].sort())
  for (const query of ['horizon=soon', 'limit=201', 'limit=x', 'cursor=!', 'colour=red', 'updatedSince=now'])
    expect((await product.get(`features?${query}`)).problem()).toMatch(new RegExp(`^422 ${query.split('=')[0]}:`))
})

it('[RA5] says of each refusal which field it is about', async () => {
  const { product, sales } = await everybody(await serve())
  const feature = await product.make('features', { title: 'Export' })
  const refused = async (method: 'POST' | 'PATCH', path: string, body: unknown): Promise<string> =>
    (await product.send(method, path, body)).problem()
  expect(await refused('POST', 'features', {})).toMatch(/^422 title:/)
  expect(await refused('POST', 'features', { title: 'A', colour: 'red' })).toMatch(/^422 .*colour/)
  expect(await refused('PATCH', `features/${feature}`, { productId: 'none' })).toBe('422 productId: there is no none')
  expect(await refused('PATCH', `features/${feature}`, { estimates: { confidence: 101 } })).toMatch(/^422 estimates.confidence:/)
  expect(await refused('PATCH', `features/${feature}`, { window: { start: '2026-02-01', end: '2026-01-01', resolution: 'day' } })).toMatch(
    /^422 window:/,
  )
  expect(await refused('PATCH', 'features/unknown', { status: 'idea' })).toMatch(/^404/)
  expect((await sales.send('PATCH', `features/${feature}`, { status: 'idea' })).problem()).toBe('403 only owner, product may do this')
  await product.make('guidance', { featureId: feature, audience: 'customer' })
  expect(await refused('POST', 'guidance', { featureId: feature, audience: 'customer' })).toMatch(/^409/)
})

it('[RA6] changes nothing that is not what the program read', async () => {
  const { product } = await everybody(await serve())
  const feature = await product.make('features', { title: 'Export' })
  const tag = (await product.get(`features/${feature}`)).headers.get('etag') ?? ''
  expect((await product.get(`features/${feature}`, { 'if-none-match': tag })).status).toBe(304)
  expect((await product.send('PATCH', `features/${feature}`, { title: 'Import' }, { 'if-match': tag })).status).toBe(200)
  expect((await product.send('PATCH', `features/${feature}`, { title: 'Other' }, { 'if-match': tag })).status).toBe(412)
  expect((await product.get(`features/${feature}`)).json).toMatchObject({ title: 'Import' })
})

it('[RA7] does a write with a key once, however many send it at the same time, and after a restart', async () => {
  const server = await startTestServer()
  const body = { title: 'Once' }
  const { folder } = server
  const keyed = { 'idempotency-key': 'k1' }
  let location: string | null
  {
    const product = await openProgram(server, 'product')
    const all = await Promise.all(Array.from({ length: 100 }, () => product.send('POST', 'features', body, keyed)))
    expect(all.filter(({ status }) => status !== 201 && status !== 409)).toEqual([])
    expect(((await product.get('features')).json as { items: unknown[] }).items).toHaveLength(1)
    const again = await product.send('POST', 'features', body, keyed)
    expect([again.status, again.headers.get('idempotent-replayed')]).toEqual([201, 'true'])
    location = again.headers.get('location')
    expect((await product.send('POST', 'features', { title: 'Other' }, keyed)).status).toBe(422)
    const owner = await openProgram(server, 'owner')
    expect((await owner.send('POST', 'features', { title: 'Other' }, keyed)).status).toBe(201)
  }
  await server.app[Symbol.asyncDispose]()
  await using next = await startTestServer({ folder, isEmpty: true })
  const product = await openProgram(next, 'product')
  const after = await product.send('POST', 'features', body, keyed)
  expect([after.status, after.headers.get('idempotent-replayed'), after.headers.get('location')]).toEqual([201, 'true', location])
  expect(((await product.get('features')).json as { items: unknown[] }).items).toHaveLength(2)
})

it('[RA8] lets a token ask two hundred times at once, and says when to come back', async () => {
  const now = Date.now()
  const product = await openProgram(await serve({ clock: () => now }), 'product')
  const all = await Promise.all(Array.from({ length: 201 }, () => product.get('settings')))
  const late = all.filter(({ status }) => status === 429)
  expect(late.map(({ headers }) => headers.get('retry-after'))).toEqual(['1'])
  expect(late[0]?.headers.get('ratelimit')).toContain('r=0')
  expect(all.filter(({ status }) => status === 200)).toHaveLength(200)
})
