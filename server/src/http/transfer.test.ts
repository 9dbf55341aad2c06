import { readFileSync } from 'node:fs'
import type { RoadmapFile } from '@parley/shared/exports/roadmap-file.ts'
import type { RoadmapJson } from '@parley/shared/protocol/http.ts'
import { expect, it } from 'vitest'
import { startAccountServer, type AccountServer } from '../testing/account-server.ts'
import type { Browser } from '../testing/browser.ts'

const jira = readFileSync(new URL('../../../shared/src/testing/samples/jira-all-fields.csv', import.meta.url))

async function roadmapOf(browser: Browser): Promise<string> {
  const [roadmap] = (await browser.get('/roadmaps')).body as readonly RoadmapJson[]
  return `/roadmaps/${roadmap?.id ?? ''}`
}

function file(content: Buffer = jira, more: object = {}): object {
  return { fileName: 'jira.csv', content: content.toString('base64'), dryRun: false, mapping: {}, statuses: {}, ...more }
}

async function exported(browser: Browser): Promise<RoadmapFile> {
  return (await browser.get(`${await roadmapOf(browser)}/export`)).body as RoadmapFile
}

async function fill(acme: AccountServer): Promise<readonly string[]> {
  const path = await roadmapOf(acme.owner)
  const { status, body } = await acme.owner.send('POST', `${path}/import`, file())
  expect(status).toBe(200)
  return (body as { readonly features: readonly string[] }).features
}

it('[TF1] makes features of a file in the name of whoever sends it, and says which', async () => {
  await using acme = await startAccountServer()
  const features = await fill(acme)
  expect(features).toHaveLength(5)
  const { plan } = await exported(acme.owner)
  const stamp = plan.zones['stamps']?.[`feature/${features[0] ?? ''}/title`]
  const me = (await acme.owner.get('/me')).body as { readonly person: { readonly id: string } }
  expect(stamp).toMatchObject({ by: me.person.id })
})

it('[TF2] takes nothing of a file with a bad row, nor from whoever may not edit the plan, and says why', async () => {
  await using acme = await startAccountServer()
  const path = await roadmapOf(acme.owner)
  const bad = await acme.owner.send('POST', `${path}/import`, file(Buffer.from('Title,Reach\nExport,lots\n')))
  expect(bad).toMatchObject({ status: 422, body: { detail: expect.stringContaining('row 2, Reach') } })
  const sam = await acme.admit('sam@acme.example', 'sales')
  expect((await sam.send('POST', `${path}/import`, file())).status).toBe(403)
  expect((await acme.owner.send('POST', `${path}/import`, file(jira, { colour: 'red' }))).status).toBe(400)
  expect(Object.keys((await exported(acme.owner)).plan.zones['features'] ?? {})).toEqual([])
})

it('[TF3] gives everybody the file of what they see: viewers get nothing that sales wrote, strangers nothing', async () => {
  await using acme = await startAccountServer()
  const path = await roadmapOf(acme.owner)
  const vera = await acme.admit('vera@acme.example', 'viewer')
  expect(Object.keys(await exported(acme.owner))).toContain('sales')
  expect(Object.keys(await exported(vera))).not.toContain('sales')
  expect((await acme.visit().get(`${path}/export`)).status).toBe(401)
})

it('[TF4] puts a roadmap file whole into an empty roadmap, and into no other', async () => {
  await using acme = await startAccountServer()
  await fill(acme)
  const whole = await exported(acme.owner)
  const path = await roadmapOf(acme.owner)
  expect(await acme.owner.send('POST', `${path}/restore`, whole)).toMatchObject({ status: 422 })
  await using other = await startAccountServer()
  const there = await roadmapOf(other.owner)
  expect(await other.owner.send('POST', `${there}/restore`, { ...whole, version: 9 })).toMatchObject({
    status: 422,
    body: { detail: expect.stringContaining('version') },
  })
  expect(await other.owner.send('POST', `${there}/restore`, whole)).toMatchObject({ status: 200, body: { features: 5 } })
  const again = await exported(other.owner)
  expect({ plan: again.plan, sales: again.sales }).toEqual({ plan: whole.plan, sales: whole.sales })
})
