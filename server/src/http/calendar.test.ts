import ICAL from 'ical.js'
import { expect, it } from 'vitest'
import { openProgram } from '../testing/program.ts'
import { setStage } from '../testing/stage.ts'
import type { TestServer } from '../testing/test-server.ts'

const { serve } = setStage()

async function addressOf(server: TestServer, role: 'product' | 'sales' | 'viewer'): Promise<string> {
  const made = await fetch(`${server.url}/api/v1/calendar-address`, { method: 'POST', headers: { cookie: await server.cookieOf(role) } })
  return `${server.url}/api/v1/roadmaps/r1/calendar.ics?token=${String(Reflect.get(Object(await made.json()), 'token'))}`
}

const long = 'Bücher; Autoren, und \\ andere — was alles in einer Zeile steht und länger als fünfundsiebzig Byte ist'

it('[IC1] tells calendars of windows, and of dues only whom they concern', async () => {
  const server = await serve({ clock: () => Date.parse('2026-05-04T09:00:00Z') })
  const product = await openProgram(server, 'product')
  const sales = await openProgram(server, 'sales')
  const window = { start: '2026-07-01', end: '2026-09-30', resolution: 'quarter' }
  const feature = await product.make('features', { title: long, window })
  const company = await sales.make('companies', { name: 'Acme' })
  const promise = await sales.make('promises', { featureId: feature, companyId: company, statement: 'By autumn,\nsurely', window })
  const request = await sales.make('requests', { text: 'SSO', companyId: company })
  const text = await (await fetch(await addressOf(server, 'sales'))).text()
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event))
  const byUid = new Map(events.map((event) => [event.uid, event]))
  expect([...byUid.keys()].sort()).toEqual(
    [`feature-${feature}@r1.parley`, `promise-${promise}@r1.parley`, `request-${request}@r1.parley`].sort(),
  )
  const shown = byUid.get(`feature-${feature}@r1.parley`)
  expect([shown?.startDate.toString(), shown?.endDate.toString()]).toEqual(['2026-07-01', '2026-10-01'])
  expect(shown?.summary).toContain(long)
  expect(byUid.get(`promise-${promise}@r1.parley`)?.description).toBe('By autumn,\nsurely')
  expect(byUid.get(`request-${request}@r1.parley`)?.startDate.toString()).toBe('2026-05-09')
  expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75 && !line.includes('\n'))).toBe(true)
  const forViewer = await (await fetch(await addressOf(server, 'viewer'))).text()
  expect(forViewer).toContain('UID:feature-')
  expect(forViewer).not.toMatch(/Acme|promise-|request-/)
})

it('[IC2] reads only under the newest secret address, and says when nothing changed', async () => {
  const server = await serve()
  const first = await addressOf(server, 'product')
  const got = await fetch(first)
  expect(got.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
  expect((await fetch(first, { headers: { 'if-none-match': got.headers.get('etag') ?? '' } })).status).toBe(304)
  const second = await addressOf(server, 'product')
  expect([(await fetch(first)).status, (await fetch(second)).status]).toEqual([404, 200])
  await fetch(`${server.url}/api/v1/calendar-address`, { method: 'DELETE', headers: { cookie: await server.cookieOf('product') } })
  expect((await fetch(second)).status).toBe(404)
  expect((await fetch(second.replace('/r1/', '/another/'))).status).toBe(404)
})
