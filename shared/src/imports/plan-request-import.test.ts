import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { applySalesCommands } from '../commands/apply-sales-command.ts'
import type { SalesDoc } from '../document/sales-doc.ts'
import { asId, type CompanyId, type FeatureId, type RequestId } from '../model/ids.ts'
import type { Request } from '../model/request.ts'
import { projectSales } from '../projection/project-sales.ts'
import { inboxOf } from '../requests/inbox-of.ts'
import { anEmptySales, applyAllSales, contextOf, sam } from '../testing/builders.ts'
import { proposeNoteMapping, type NoteMapping } from './note-mapping.ts'
import { readNoteTable, type NoteTable } from './note-table.ts'
import { planRequestImport } from './plan-request-import.ts'
import { requestImportCommands } from './request-import-commands.ts'
import type { RequestImportOptions, RequestImportPlan } from './request-import-plan.ts'

const bakery = asId<CompanyId>('bakery')
const swap = asId<FeatureId>('swap')
const datev = asId<FeatureId>('datev')
const features: RequestImportOptions['features'] = [
  { id: swap, key: 'PAR-1', title: 'Swap approval via SMS', source: null, deletedAt: null },
  { id: datev, key: 'PAR-2', title: 'DATEV export', source: 'productboard:1b0c2a34-0000-4000-8000-000000000002', deletedAt: null },
  { id: asId<FeatureId>('dark'), key: 'PAR-3', title: 'Dark mode', source: null, deletedAt: null },
  { id: asId<FeatureId>('comma'), key: null, title: 'Export, import', source: null, deletedAt: null },
  { id: asId<FeatureId>('gone'), key: 'PAR-9', title: 'Gone', source: null, deletedAt: '2026-01-01T00:00:00.000Z' },
]

function sample(name: string): string {
  return readFileSync(new URL(`../testing/samples/${name}`, import.meta.url), 'utf8')
}

function tableOf(text: string): NoteTable {
  const table = readNoteTable(text)
  if (!table.ok) throw new Error(table.failure)
  return table.value
}

function workspace(): SalesDoc {
  const sales = anEmptySales()
  applyAllSales(sales, [{ kind: 'add-company', companyId: bakery, edit: { name: 'Bakery chain', kind: 'customer' } }])
  return sales
}

type Choices = Partial<Pick<RequestImportOptions, 'companyChoices' | 'otherCompanies'>>

function planOf(sales: SalesDoc, text: string, choices: Choices = {}, mapping?: NoteMapping): RequestImportPlan {
  const table = tableOf(text)
  const { companies, requests } = projectSales(sales)
  return planRequestImport(table, mapping ?? proposeNoteMapping(table.headers), {
    companies: [...companies.values()],
    requests: [...requests.values()],
    features,
    ...choices,
  })
}

let ids = 0
function carryOut(sales: SalesDoc, plan: RequestImportPlan): void {
  const commands = requestImportCommands(plan, () => `new${(ids += 1)}`)
  const done = applySalesCommands(sales, commands, { ...contextOf(sam), role: 'sales' })
  if (!done.ok) throw new Error(JSON.stringify(done.failure))
}

function requestsIn(sales: SalesDoc): readonly Request[] {
  return [...projectSales(sales).requests.values()]
}

function noteSource(last: string): string {
  return `productboard:5a1e0c11-0000-4000-8000-000000000${last}`
}

/** What is wrong with a file, of which nothing is imported then. */
function wrong(text: string, mapping?: NoteMapping): readonly unknown[] {
  const { errors, requests, companies } = planOf(workspace(), text, {}, mapping)
  expect([requests, companies]).toEqual([[], []])
  return errors.map(({ row, message }) => [row, message])
}

it('[IM19] makes requests of exported notes, with what has no field in one line below the words', () => {
  const plan = planOf(workspace(), sample('productboard-notes-export.csv'), { otherCompanies: 'add' })
  expect(plan.errors).toEqual([])
  expect(plan.companies).toEqual([{ name: 'Retail Group', domain: 'retailgroup.example', source: 'productboard:Retail Group' }])
  const retail = { source: 'productboard:Retail Group' }
  expect(plan.requests).toEqual([
    {
      row: 2,
      text: 'Swap by SMS, please\n"Our floor managers have no smartphones", Ana said\nThey swap by phone today.\n\nFrom Productboard: mobile, swap · https://example.invalid/ticket/901',
      company: { id: bakery },
      aboutFeatureId: swap,
      saidOn: '2025-08-19',
      source: noteSource('901'),
    },
    {
      row: 3,
      text: 'Payroll export\nNeed DATEV before year end\n\nFrom Productboard: about DATEV export, Dark mode · payroll',
      company: retail,
      aboutFeatureId: null,
      saidOn: '2025-08-25',
      source: noteSource('902'),
    },
    {
      row: 4,
      text: '=HYPERLINK("http://example.invalid","open")',
      company: null,
      aboutFeatureId: null,
      saidOn: '2025-09-02',
      source: noteSource('903'),
    },
    {
      row: 5,
      text: 'Überstunden im Export\nStunden über 40 fehlen; "seit März".\n\nFrom Productboard: payroll; DE · https://example.invalid/ticket/944',
      company: retail,
      aboutFeatureId: datev,
      saidOn: '2025-09-03',
      source: noteSource('904'),
    },
  ])
})

it('[IM19] leaves a day in the words that may be read in two ways', () => {
  const { requests } = planOf(workspace(), 'Note ID,Title,Created at\n1,a,03/04/2025\n2,b,13/04/2025\n')
  expect(requests.map(({ text, saidOn }) => [text, saidOn])).toEqual([
    ['a\n\nImported: 03/04/2025', null],
    ['b', '2025-04-13'],
  ])
})

it('[IM19] keeps the address of nobody', () => {
  for (const name of ['productboard-notes-export.csv', 'productboard-notes.csv']) {
    const { requests } = planOf(workspace(), sample(name), { otherCompanies: 'leave' })
    expect(requests.length).toBeGreaterThan(1)
    expect(requests.filter(({ text }) => text.includes('@'))).toEqual([])
  }
})

it('[IM20] imports nothing before every company that is none of ours is decided about', () => {
  const text = sample('productboard-notes.csv')
  const asked = planOf(workspace(), text)
  expect(asked.requests).toEqual([])
  expect(asked.companyWords.map(({ from, to, count }) => [from, to, count])).toEqual([
    ['bakerychain.example', null, 1],
    ['retailgroup.example', null, 1],
  ])
  expect(asked.errors.map(({ column, message }) => [column, message])).toEqual([
    ['company_domain', '“bakerychain.example” (1 note) is no company here: add it as a prospect, or leave it out'],
    ['company_domain', '“retailgroup.example” (1 note) is no company here: add it as a prospect, or leave it out'],
  ])
  const settled = planOf(workspace(), text, {
    companyChoices: { 'bakerychain.example': { kind: 'ours', id: bakery }, 'RetailGroup.example': { kind: 'leave' } },
  })
  expect(settled.errors).toEqual([])
  expect(settled.companies).toEqual([])
  expect(settled.requests.map(({ company }) => company)).toEqual([{ id: bakery }, null])
  expect(settled.requests[1]?.text).toContain('retailgroup.example')
})

it('[IM20] knows a company by its source and its domain, and asks which of two is meant', () => {
  const sales = workspace()
  const company = (id: string, edit: object): void =>
    applyAllSales(sales, [{ kind: 'add-company', companyId: asId(id), edit: { name: id, ...edit } }])
  company('renamed', { source: 'productboard:Old name' })
  company('by-domain', { domain: 'Nova.example' })
  company('twin-1', { name: 'Twin' })
  company('twin-2', { name: 'TWIN' })
  const head = 'Note ID,Title,Content,Company,Company domain'
  const known = planOf(sales, `${head}\n1,a,,old  NAME,\n2,b,,Nova Ltd,nova.example\n`)
  expect(known.requests.map(({ company: found }) => found)).toEqual([{ id: 'renamed' }, { id: 'by-domain' }])
  const twins = planOf(sales, `${head}\n1,a,,Twin,\n`, { otherCompanies: 'add' })
  expect(twins.errors.map(({ message }) => message)).toEqual([
    '“Twin” (1 note) is the name of several companies here: choose one, or leave it out',
  ])
})

it('[IM20] adds a company once, however many notes it has', () => {
  const sales = workspace()
  carryOut(sales, planOf(sales, sample('productboard-notes-export.csv'), { otherCompanies: 'add' }))
  const { companies, requests } = projectSales(sales)
  const retail = [...companies.values()].find(({ name }) => name === 'Retail Group')
  expect(companies.size).toBe(2)
  expect(retail).toMatchObject({ kind: 'prospect', domain: 'retailgroup.example', source: 'productboard:Retail Group' })
  expect([...requests.values()].filter(({ companyId }) => companyId === retail?.id)).toHaveLength(2)
})

it.each([
  ['par-1', swap, false],
  ['1b0c2a34-0000-4000-8000-000000000002', datev, false],
  ['"Export, import"', asId<FeatureId>('comma'), false],
  ['"PAR-2; DATEV export; nothing of ours"', datev, false],
  ['"PAR-1,PAR-2"', null, true],
  ['Gone', null, true],
  ['Swap', null, true],
  ['', null, false],
])('[IM21] takes %s for the feature %s', (cell, expected, isReported) => {
  const plan = planOf(workspace(), `Note ID,Title,Content,Linked features\n7,a,b,${cell}\n`)
  expect(plan.errors).toEqual([])
  expect(plan.requests[0]?.aboutFeatureId).toBe(expected)
  expect(plan.withoutFeature).toEqual(isReported ? [2] : [])
  expect(plan.requests[0]?.text.includes('about')).toBe(isReported)
})

it('[IM22] takes nothing twice, not even what was withdrawn, and asks nothing about it', () => {
  const sales = workspace()
  carryOut(sales, planOf(sales, sample('productboard-notes-export.csv'), { otherCompanies: 'leave' }))
  const [first] = requestsIn(sales)
  if (first === undefined) throw new Error('nothing was imported')
  applyAllSales(sales, [{ kind: 'withdraw-request', request: first, withdrawn: true }], { ...contextOf(sam), role: 'sales' })
  const again = planOf(sales, sample('productboard-notes-export.csv'))
  expect(again.errors).toEqual([])
  expect(again.requests).toEqual([])
  expect(again.skipped.map(({ reason }) => reason).sort()).toEqual(['on_roadmap', 'on_roadmap', 'on_roadmap', 'withdrawn'])
})

it('[IM22] tells notes without an id apart by words, company and day, not by where their columns went otherwise', () => {
  const head = 'title,content,customer_email,company_domain,created_at,processed'
  const sales = workspace()
  const lines = [head, 'a,b,,,2025-01-01,true', 'a,b,,,2025-01-02,true', 'a,b,x@y.example,,2025-01-01,false']
  const plan = planOf(sales, lines.join('\n'))
  expect(plan.requests.map(({ row }) => row)).toEqual([2, 3])
  expect(plan.skipped).toEqual([{ row: 4, reason: 'repeated' }])
})

const cell = fc.oneof(
  fc.string({ maxLength: 30, unit: 'binary' }),
  fc.constantFrom('', 'Bakery chain', 'PAR-1', '=1+1', 'Nova', '<p>a</p>'),
)
const notes = fc.array(fc.tuple(cell, cell, cell, cell, fc.option(fc.integer({ min: 1, max: 5 }), { nil: '' })), { maxLength: 8 })

it('[IM22] a second import of any file changes nothing', () => {
  fc.assert(
    fc.property(notes, fc.constantFrom('add' as const, 'leave' as const), (rows, otherCompanies) => {
      const quoted = rows.map((row) => row.map((one) => `"${String(one).replaceAll('"', '""')}"`).join(','))
      const text = ['Title,Content,Company,Linked features,Note ID', ...quoted].join('\r\n')
      const sales = workspace()
      const first = planOf(sales, text, { otherCompanies })
      carryOut(sales, first)
      const before = JSON.stringify([...projectSales(sales).requests, ...projectSales(sales).companies])
      expect(requestsIn(sales)).toHaveLength(first.requests.length)
      const second = planOf(sales, text, { otherCompanies })
      expect(second.requests).toEqual([])
      expect(second.companies).toEqual([])
      carryOut(sales, second)
      expect(JSON.stringify([...projectSales(sales).requests, ...projectSales(sales).companies])).toBe(before)
    }),
    { numRuns: 150 },
  )
})

it('[IM23] names every row that is no note, and then imports none', () => {
  const head = 'Note ID,Title,Content'
  expect(wrong(`${head}\n1,fine,\n2, ,<p></p>\n3,a,b,c\n`)).toEqual([
    [3, 'the note says nothing'],
    [4, 'the row has more cells than there are headers'],
  ])
  expect(wrong(`${head}\n${'x'.repeat(200)},a,b\n`)).toEqual([[2, 'the key is too long']])
  expect(wrong(`${head},Company\n1,a,b,${'x'.repeat(121)}\n`)).toContainEqual([2, 'the name of the company is longer than 120 characters'])
  expect(wrong(`${head}\n1,a,b\n`, ['key', 'ignored', 'ignored'])).toEqual([
    [null, 'no column is what was said: map one to words or title'],
  ])
})

it('[IM23] shortens what is too long but never the line below it, and refuses more than a thousand', () => {
  const plan = planOf(workspace(), `Note ID,Title,Content,Tags\n1,a,${'word '.repeat(1000)},payroll\n`)
  expect(plan.shortened).toEqual([2])
  expect(plan.requests[0]?.text.length).toBeLessThanOrEqual(4000)
  expect(plan.requests[0]?.text).toMatch(/…\n\nFrom Productboard: payroll$/)
  const many = Array.from({ length: 1001 }, (_, index) => `${index},a,b`).join('\n')
  expect(wrong(`Note ID,Title,Content\n${many}\n`)).toEqual([[null, 'there are 1001 new notes; import at most 1000 at once']])
  const long = Array.from({ length: 300 }, (_, index) => `${index},a,${'ü'.repeat(3000)}`).join('\n')
  expect(wrong(`Note ID,Title,Content\n${long}\n`)).toEqual([[null, 'the notes are too long to be imported at once: split the file']])
})

it('[IM24] gives every request to whoever imports, as new in the inbox', () => {
  const sales = workspace()
  carryOut(sales, planOf(sales, sample('productboard-notes-export.csv'), { otherCompanies: 'add' }))
  const requests = requestsIn(sales)
  expect(requests).toHaveLength(4)
  expect(requests.map(({ saidOn }) => saidOn)).toEqual(['2025-08-19', '2025-08-25', '2025-09-02', '2025-09-03'])
  expect(new Set(requests.map(({ authorId, triage, importance, callId }) => `${authorId} ${triage} ${importance} ${callId}`))).toEqual(
    new Set(['sam new 1 null']),
  )
  expect(inboxOf(requests, '2026-01-01').waiting).toHaveLength(4)
})

it('[IM24] is refused as a whole to somebody who may not log requests', () => {
  const sales = workspace()
  const plan = planOf(sales, sample('productboard-notes-export.csv'), { otherCompanies: 'add' })
  const done = applySalesCommands(
    sales,
    requestImportCommands(plan, () => asId<RequestId>(`v${(ids += 1)}`)),
    { ...contextOf(sam), role: 'viewer' },
  )
  expect(done.ok).toBe(false)
  expect(requestsIn(sales)).toEqual([])
  expect(projectSales(sales).companies.size).toBe(1)
})
