import { createHash } from 'node:crypto'
import { briefingFor } from '@parley/shared/briefing/briefing-for.ts'
import { canonicalText } from '@parley/shared/briefing/canonical-text.ts'
import { planChangesOf } from '@parley/shared/briefing/plan-changes-of.ts'
import { instantAt } from '@parley/shared/base/instant.ts'
import { openPlan } from '@parley/shared/document/plan-doc.ts'
import { guidanceOf } from '@parley/shared/guidance/guidance-of.ts'
import { asId, type UserId } from '@parley/shared/model/ids.ts'
import { roles, type Role } from '@parley/shared/model/person.ts'
import { project } from '@parley/shared/projection/project.ts'
import { emptySales } from '@parley/shared/projection/sales-view.ts'
import type { BriefingJson, ReaderJson } from '@parley/shared/protocol/briefing.ts'
import { expect, it } from 'vitest'
import { setStage } from '../testing/stage.ts'
import { until, type TestClient } from '../testing/test-client.ts'
import type { TestServer } from '../testing/test-server.ts'

const { serve, enter } = setStage()
const path = '/api/v1/roadmaps/r1/briefing'

async function ask(server: TestServer, role: Role, at: string, body?: unknown): Promise<Response> {
  const headers = { cookie: await server.cookieOf(role), origin: server.url, 'content-type': 'application/json' }
  return fetch(`${server.url}${at}`, body === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) })
}

async function briefingOf(server: TestServer, role: Role): Promise<BriefingJson> {
  return (await (await ask(server, role, path)).json()) as BriefingJson
}

function isPerson(actor: string): boolean {
  return roles.some((role) => role === actor)
}

/** What the page of a reader makes of a briefing. */
function hashOf({ doc }: TestClient, { log }: BriefingJson): string {
  const plan = project(openPlan(doc))
  const today = instantAt(Date.now()).slice(0, 10)
  const items = briefingFor({
    changes: planChangesOf(log, { features: plan.features, today, isPerson }),
    features: plan.features,
    sales: emptySales,
    userId: asId<UserId>('sales'),
    guidance: (feature) => guidanceOf(feature, plan.guidance.get(feature.id), { audience: 'prospect', today }),
  })
  expect(items).toHaveLength(1)
  return createHash('sha256').update(canonicalText(items)).digest('hex')
}

async function table(): Promise<{ readonly server: TestServer; readonly pm: TestClient }> {
  const server = await serve()
  const pm = await enter(server)
  pm.features().set('feature/f1/title', 'Export')
  pm.features().set('feature/f1/horizon', 'now')
  pm.barrier(1)
  await until(() => pm.confirmed() === 1 && pm.features().has('feature/f1/key'))
  return { server, pm }
}

it('[BG1] tells what changed since the reader last acknowledged it, and nothing once they did', async () => {
  const { server, pm } = await table()
  const first = await briefingOf(server, 'sales')
  expect(first.since).toBeNull()
  expect(first.log.map(({ actor, key, after }) => [actor, key, after])).toContainEqual(['product', 'feature/f1/horizon', '"now"'])
  const done = await ask(server, 'sales', `${path}/acknowledgements`, { upTo: first.upTo, hash: hashOf(pm, first) })
  expect(done.status).toBe(204)
  expect(await briefingOf(server, 'sales')).toMatchObject({ since: expect.any(String), log: [] })
  expect((await briefingOf(server, 'viewer')).log).not.toEqual([])
  pm.features().set('feature/f1/horizon', 'later')
  await until(async () => (await briefingOf(server, 'sales')).log.length === 1)
})

it('[BG2] takes no acknowledgement of anything but what the briefing says now', async () => {
  const { server, pm } = await table()
  const read = await briefingOf(server, 'sales')
  const hash = hashOf(pm, read)
  pm.features().set('feature/f1/title', 'Nightly export')
  await until(async () => (await briefingOf(server, 'sales')).upTo > read.upTo)
  const late = await ask(server, 'sales', `${path}/acknowledgements`, { upTo: read.upTo, hash })
  expect(late.status).toBe(422)
  const forged = await ask(server, 'sales', `${path}/acknowledgements`, { upTo: read.upTo + 1000, hash })
  expect(forged.status).toBe(422)
  expect((await briefingOf(server, 'sales')).since).toBeNull()
})

it('[BG3] shows product who has read how far, and nobody else', async () => {
  const { server, pm } = await table()
  const read = await briefingOf(server, 'sales')
  await ask(server, 'sales', `${path}/acknowledgements`, { upTo: read.upTo, hash: hashOf(pm, read) })
  const readers = (await (await ask(server, 'product', `${path}/readers`)).json()) as readonly ReaderJson[]
  expect(readers.find(({ personId }) => personId === 'sales')).toMatchObject({ at: expect.any(String), behind: 0 })
  expect(readers.find(({ personId }) => personId === 'viewer')).toEqual({ personId: 'viewer', at: null, behind: 2 })
  expect((await ask(server, 'sales', `${path}/readers`)).status).toBe(403)
  expect((await ask(server, 'sales', '/api/v1/roadmaps/other/briefing')).status).toBe(404)
})
