import { readFileSync } from 'node:fs'
import { openPlan, briefOf } from '@parley/shared/document/plan-doc.ts'
import { project } from '@parley/shared/projection/project.ts'
import type { PlanView } from '@parley/shared/projection/plan-view.ts'
import type { ControlRequest } from '@parley/shared/protocol/control.ts'
import { afterEach, expect, it } from 'vitest'
import { planDocument, startTestServer, type TestServer } from '../testing/test-server.ts'
import { importFeatures } from './import-features.ts'

let server: TestServer | undefined
afterEach(async () => {
  await server?.[Symbol.asyncDispose]()
  server = undefined
})

type ImportRequest = Extract<ControlRequest, { kind: 'import' }>

function sample(name: string, change: (text: string) => string = (text) => text): ImportRequest {
  const text = readFileSync(new URL(`../../../shared/src/testing/samples/${name}`, import.meta.url), 'utf8')
  return { kind: 'import', fileName: name, content: Buffer.from(change(text)).toString('base64'), dryRun: false, mapping: {}, statuses: {} }
}

let ids = 0
const sources = { clock: Date.now, random: Math.random, newId: (): string => `imported-${(ids += 1)}` }

async function planOf(target: TestServer): Promise<{ readonly view: PlanView; readonly briefLength: (id: string) => number }> {
  const opened = await target.app.services.rooms.open(planDocument)
  if (!opened.ok) throw new Error(opened.failure)
  const { doc } = opened.value.room
  return { view: project(openPlan(doc)), briefLength: (id) => briefOf(doc, id).length }
}

it.each(['jira-all-fields.csv', 'linear-30col.csv', 'trello-board.json', 'github-issue-list.json', 'github-project-items.json'])(
  '[IP1] turns every row of %s that is a feature into one, with its text as the brief',
  async (name) => {
    server = await startTestServer()
    const done = await importFeatures(server.app.services, sample(name), sources)
    if (!done.ok) throw new Error(done.failure)
    const { view, briefLength } = await planOf(server)
    expect(done.value.written).toBe(true)
    expect(view.features.size).toBe(done.value.plan.report.created)
    expect(view.features.size).toBeGreaterThan(0)
    for (const item of done.value.plan.items) {
      const feature = [...view.features.values()].find(({ title }) => title === item.title)
      expect(feature).toMatchObject({ status: item.status, horizon: item.horizon, estimates: item.estimates, source: item.source })
      expect(briefLength(feature?.id ?? '')).toBe(item.description.length)
    }
  },
)

it('[IP2] writes nothing on a dry run', async () => {
  server = await startTestServer()
  const done = await importFeatures(server.app.services, { ...sample('jira-all-fields.csv'), dryRun: true }, sources)
  expect(done).toMatchObject({ ok: true, value: { written: false } })
  expect((await planOf(server)).view.features.size).toBe(0)
})

it('[IP3] takes nothing of a file with one bad row, and names the row and the column', async () => {
  server = await startTestServer()
  const done = await importFeatures(
    server.app.services,
    sample('jira-all-fields.csv', (text) => text.replace('4200.0', 'many')),
    sources,
  )
  if (!done.ok) throw new Error(done.failure)
  expect(done.value.written).toBe(false)
  expect(done.value.plan.errors).toEqual([expect.objectContaining({ row: 2, column: expect.stringContaining('Reach') })])
  expect((await planOf(server)).view.features.size).toBe(0)
})

it('[IP4] takes nothing twice', async () => {
  server = await startTestServer()
  await importFeatures(server.app.services, sample('jira-all-fields.csv'), sources)
  const before = (await planOf(server)).view.features.size
  const again = await importFeatures(server.app.services, sample('jira-all-fields.csv'), sources)
  expect(again).toMatchObject({ ok: true, value: { written: false } })
  expect((await planOf(server)).view.features.size).toBe(before)
})

it('[IP5] follows a mapping of columns and statuses, and names a column that is not there', async () => {
  server = await startTestServer()
  const mapped = await importFeatures(
    server.app.services,
    { ...sample('jira-all-fields.csv'), mapping: { 'Custom field (Story Points)': 'effort' }, statuses: { 'To Do': 'planned' } },
    sources,
  )
  expect(mapped.ok).toBe(true)
  const statuses = [...(await planOf(server)).view.features.values()].map(({ status }) => status)
  expect(statuses).toContain('planned')
  const unknown = await importFeatures(server.app.services, { ...sample('jira-all-fields.csv'), mapping: { Nowhere: 'effort' } }, sources)
  expect(unknown).toEqual({ ok: false, failure: expect.stringContaining('There is no column') })
})

it('[IP6] says what is wrong with a file or a roadmap that is none', async () => {
  server = await startTestServer()
  expect(await importFeatures(server.app.services, { ...sample('jira-all-fields.csv'), roadmap: 'Nowhere' }, sources)).toEqual({
    ok: false,
    failure: 'There is no roadmap Nowhere; there are: Roadmap.',
  })
  expect(await importFeatures(server.app.services, sample('hubspot-deals.csv'), sources)).toEqual({
    ok: false,
    failure: 'hubspot-deals.csv: this is a list of deals, not of features.',
  })
})
