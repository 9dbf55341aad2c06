import { readFileSync } from 'node:fs'
import { openSales } from '@parley/shared/document/sales-doc.ts'
import { asId, type DocumentId } from '@parley/shared/model/ids.ts'
import { projectSales } from '@parley/shared/projection/project-sales.ts'
import type { SalesView } from '@parley/shared/projection/sales-view.ts'
import { afterEach, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '../testing/test-server.ts'
import { importFile, type FileImport } from './import-file.ts'

let server: TestServer | undefined
afterEach(async () => {
  await server?.[Symbol.asyncDispose]()
  server = undefined
})

const exported = readFileSync(new URL('../../../shared/src/testing/samples/productboard-notes-export.csv', import.meta.url), 'utf8')
let ids = 0
const sources = { clock: Date.now, random: Math.random, newId: (): string => `imported-${(ids += 1)}` }

function order(change: Partial<FileImport> = {}, text = exported): FileImport {
  const content = Buffer.from(text).toString('base64')
  const settled = { by: 'sales@example.com', otherCompanies: 'add' } as const
  return { kind: 'import', fileName: 'notes.csv', content, dryRun: false, mapping: {}, statuses: {}, ...settled, ...change }
}

async function salesOf(target: TestServer): Promise<SalesView> {
  const opened = await target.app.services.rooms.open(asId<DocumentId>('sales-1'))
  if (!opened.ok) throw new Error(opened.failure)
  return projectSales(openSales(opened.value.room.doc))
}

it('[IP7] makes stamped requests of one person from a file of notes, and none of it twice', async () => {
  server = await startTestServer()
  const done = await importFile(server.app.services, order(), sources)
  expect(done).toMatchObject({ ok: true, value: { kind: 'requests', written: true } })
  const { requests, companies } = await salesOf(server)
  expect([...companies.values()].map(({ name, kind }) => [name, kind])).toEqual([
    ['Bakery Chain', 'prospect'],
    ['Retail Group', 'prospect'],
  ])
  expect([...requests.values()].map(({ authorId, triage, source }) => [authorId, triage, source?.slice(-3)])).toEqual(
    ['901', '902', '903', '904'].map((last) => ['sales', 'new', last]),
  )
  expect([...requests.values()].every(({ askedAt }) => askedAt !== null)).toBe(true)
  const again = await importFile(server.app.services, order(), sources)
  expect(again).toMatchObject({ ok: true, value: { written: false, plan: { errors: [] } } })
  expect((await salesOf(server)).requests.size).toBe(4)
})

it('[IP7] takes any table for notes where that is said', async () => {
  server = await startTestServer()
  const text = 'Feedback,Customer\nDark mode please,Nova\n'
  expect(await importFile(server.app.services, order({ dryRun: true }, text), sources)).toMatchObject({ value: { kind: 'features' } })
  await importFile(server.app.services, order({ as: 'requests' }, text), sources)
  expect([...(await salesOf(server)).requests.values()].map(({ text: words }) => words)).toEqual(['Dark mode please'])
})

it.each([
  [{ by: 'viewer@example.com' }, /^Ms viewer is viewer, and may not log requests\.$/],
  [{ by: 'nobody@example.com' }, /^Nobody has the address nobody@example.com there\.$/],
  [{ by: undefined }, /^Whose requests are they\? Say --by EMAIL\.$/],
  [{ roadmap: 'Nowhere' }, /^There is no roadmap Nowhere/],
] as const)('[IP7] writes nothing for %o', async (change, sentence) => {
  server = await startTestServer()
  const done = await importFile(server.app.services, order(change), sources)
  expect(done).toEqual({ ok: false, failure: expect.stringMatching(sentence) })
  const { requests, companies } = await salesOf(server)
  expect([requests.size, companies.size]).toEqual([0, 0])
})

it('[IP7] writes nothing on a dry run, nor while a company is not decided about', async () => {
  server = await startTestServer()
  const dry = await importFile(server.app.services, order({ dryRun: true, by: undefined }), sources)
  expect(dry).toMatchObject({ ok: true, value: { written: false, plan: { errors: [] } } })
  const asked = await importFile(server.app.services, order({ otherCompanies: undefined, companies: { 'bakery chain': 'add' } }), sources)
  expect(asked).toMatchObject({
    ok: true,
    value: { written: false, plan: { errors: [{ message: expect.stringContaining('“Retail Group”') }] } },
  })
  expect((await salesOf(server)).requests.size).toBe(0)
})

it('[IP8] takes a company for one that is here, and follows a mapping by hand', async () => {
  server = await startTestServer()
  await importFile(server.app.services, order(), sources)
  const text = 'Note ID,Title,Content,Company,Theme\n1,a,b,Bakery Ltd,mobile\n'
  const companies = { 'Bakery Ltd': 'Bakery Chain' }
  const done = await importFile(server.app.services, order({ companies, mapping: { Theme: 'tags' } }, text), sources)
  expect(done).toMatchObject({ ok: true, value: { written: true } })
  const { requests, companies: ours } = await salesOf(server)
  const request = [...requests.values()].find(({ source }) => source === 'productboard:1')
  expect(ours.size).toBe(2)
  expect(ours.get(request?.companyId ?? asId(''))?.name).toBe('Bakery Chain')
  expect(request?.text).toBe('a\nb\n\nFrom Productboard: mobile')
})

it.each([
  [{ companies: { 'Bakery Chain': 'Nowhere' } }, /^Bakery Chain cannot become Nowhere: /],
  [{ mapping: { Tags: 'effort' } }, /^Column Tags of notes cannot become effort: /],
  [{ mapping: { Nowhere: 'tags' } }, /^There is no column Nowhere; /],
] as const)('[IP8] refuses %o', async (change, sentence) => {
  server = await startTestServer()
  expect(await importFile(server.app.services, order(change), sources)).toEqual({ ok: false, failure: expect.stringMatching(sentence) })
})
