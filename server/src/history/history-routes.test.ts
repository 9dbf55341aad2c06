import type { Role } from '@parley/shared/model/person.ts'
import type { LoggedChangeJson } from '@parley/shared/protocol/briefing.ts'
import type { BriefVersionJson, HistoryPageJson, PastJson, TimelineJson } from '@parley/shared/protocol/history.ts'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { setStage } from '../testing/stage.ts'
import { until, type TestClient } from '../testing/test-client.ts'
import type { TestServer } from '../testing/test-server.ts'

const { serve, enter } = setStage()

async function ask(server: TestServer, role: Role, path: string): Promise<{ readonly status: number; readonly body: unknown }> {
  const response = await fetch(`${server.url}/api/v1/roadmaps/r1/${path}`, { headers: { cookie: await server.cookieOf(role) } })
  return { status: response.status, body: await response.json() }
}

async function read<T>(server: TestServer, role: Role, path: string): Promise<T> {
  return (await ask(server, role, path)).body as T
}

let version = 0
async function saved(client: TestClient): Promise<void> {
  const asked = (version += 1)
  client.barrier(asked)
  await until(() => client.confirmed() >= asked)
}

it('[HI2] tells who changed what of a thing, page by page; of sales to nobody who only reads, of what is no thing to nobody', async () => {
  const server = await serve()
  const ana = await enter(server)
  ana.features().set('feature/f1/title', 'Export')
  ana.features().set('feature/f2/title', 'Reports')
  // The server gives a new feature its key in a change of its own.
  await until(() => ana.features().has('feature/f1/key'))
  for (let count = 0; count < 70; count += 1) ana.features().set('feature/f1/estimate.effort', count)
  await saved(ana)
  const first = await read<HistoryPageJson>(server, 'viewer', 'history?entity=feature/f1')
  expect(first.changes).toHaveLength(60)
  expect(first.changes[0]).toMatchObject({ actor: 'product', key: 'feature/f1/estimate.effort', before: '68', after: '69' })
  const rest = await read<HistoryPageJson>(server, 'viewer', `history?entity=feature/f1&cursor=${first.cursor}`)
  expect(rest.cursor).toBe(null)
  expect(rest.changes.at(-1)).toMatchObject({ key: 'feature/f1/title', before: 'null', after: '"Export"' })
  expect([...first.changes, ...rest.changes].filter(({ key }) => key.includes('f2'))).toEqual([])
  expect((await ask(server, 'viewer', 'history?entity=deal/d1')).status).toBe(403)
  expect((await ask(server, 'sales', 'history?entity=deal/d1')).status).toBe(200)
  expect((await ask(server, 'sales', 'history?entity=setting')).status).toBe(422)
  expect((await ask(server, 'sales', 'history?entity=feature/f1&cursor=x')).status).toBe(422)
  expect((await ask(server, 'viewer', 'as-of?of=sales&at=2030-01-01')).status).toBe(403)
  expect((await ask(server, 'viewer', 'as-of?at=yesterday')).status).toBe(422)
  expect((await ask(server, 'viewer', 'as-of?at=2001-01-01')).status).toBe(404)
})

it('[HI3] lists what was deleted with who did it, of the plan to editors alone', async () => {
  const server = await serve()
  const ana = await enter(server)
  const sam = await enter(server, { role: 'sales', document: 'sales-1' })
  ana.features().set('feature/f1/title', 'Export')
  ana.features().set('feature/f1/deletedAt', '2026-01-01T00:00:00.000Z')
  ana.features().set('feature/f2/title', 'Alive')
  sam.zone('deals').set('deal/d1/name', 'Big one')
  sam.zone('deals').set('deal/d1/deletedAt', '2026-01-02T00:00:00.000Z')
  await saved(ana)
  await saved(sam)
  const deal = { entity: 'deal/d1', name: 'Big one', at: '2026-01-02T00:00:00.000Z', by: 'sales' }
  expect((await ask(server, 'product', 'bin')).body).toEqual([
    { entity: 'feature/f1', name: 'Export', at: '2026-01-01T00:00:00.000Z', by: 'product' },
    deal,
  ])
  expect((await ask(server, 'sales', 'bin')).body).toEqual([deal])
  expect((await ask(server, 'viewer', 'bin')).status).toBe(403)
})

it('[HI4] keeps the versions of a brief, each as it stood before somebody began to write, for those who write briefs', async () => {
  let now = Date.parse('2026-02-01T10:00:00Z')
  const server = await serve({ clock: () => now })
  const ana = await enter(server)
  const paragraph = new Y.XmlElement('paragraph')
  const text = new Y.XmlText('First')
  paragraph.insert(0, [text])
  ana.features().set('feature/f1/title', 'Export')
  ana.doc.getXmlFragment('brief:f1').insert(0, [paragraph])
  await saved(ana)
  now += 10_000
  text.insert(5, ' and more')
  await saved(ana)
  now += 120_000
  text.insert(0, 'Later: ')
  await saved(ana)
  const versions = await read<readonly BriefVersionJson[]>(server, 'owner', 'briefs/f1/versions')
  expect(versions.map(({ actor }) => actor)).toEqual(['product', 'product'])
  const second = versions[0]?.seq ?? 0
  const before = (await ask(server, 'owner', `briefs/f1?seq=${second - 1}`)).body
  expect(before).toEqual([
    { kind: 'element', name: 'paragraph', attributes: {}, children: [{ kind: 'text', runs: [{ text: 'First and more', marks: {} }] }] },
  ])
  expect((await ask(server, 'sales', 'briefs/f1/versions')).status).toBe(403)
  expect((await ask(server, 'sales', `briefs/f1?seq=${second}`)).status).toBe(403)
})

it('[HI13] tells when the plan was changed and what was, in the order it was', async () => {
  const server = await serve()
  expect((await read<TimelineJson>(server, 'viewer', 'history/timeline')).marks).toEqual([])
  const ana = await enter(server)
  ana.features().set('feature/f1/title', 'Export')
  ana.features().set('feature/f1/horizon', 'now')
  await saved(ana)
  const { from, marks } = await read<TimelineJson>(server, 'viewer', 'history/timeline')
  expect(marks.reduce((sum, mark) => sum + mark.changes, 0)).toBe(2)
  expect(marks[0]?.people).toBe(1)
  expect(from).toBeLessThanOrEqual(marks[0]?.at ?? 0)
  const past = await read<PastJson>(server, 'viewer', `as-of?at=${new Date(marks.at(-1)?.at ?? 0).toISOString()}`)
  expect(past.entries['features']?.['feature/f1/horizon']).toBe('now')
  const changes = await read<readonly LoggedChangeJson[]>(server, 'viewer', 'history/changes?after=0')
  expect(changes.map(({ key }) => key).filter((key) => !key.endsWith('/key'))).toEqual(['feature/f1/title', 'feature/f1/horizon'])
})
