import { expect, it } from 'vitest'
import { seedPlan } from '../demo/seed-plan.ts'
import { seedSales } from '../demo/seed-sales.ts'
import { planImport } from '../imports/plan-import.ts'
import { proposeMapping } from '../imports/propose-mapping.ts'
import { readTable } from '../imports/read-table.ts'
import { projectSales } from '../projection/project-sales.ts'
import { project } from '../projection/project.ts'
import { anEmptyPlan, anEmptySales, seededRandom } from '../testing/builders.ts'
import { boardPicture } from './board-picture.ts'
import { featureSheet } from './feature-sheet.ts'
import { salesSheet, salesSheetNames } from './sales-sheets.ts'
import { csvText } from './sheet.ts'

function demo(): { readonly plan: ReturnType<typeof project>; readonly sales: ReturnType<typeof projectSales> } {
  let ids = 0
  const sources = { clock: () => Date.parse('2026-11-25T12:00:00Z'), random: seededRandom(3), newId: () => `id${(ids += 1)}` }
  const plan = anEmptyPlan()
  const sales = anEmptySales()
  seedSales(sales, { ...sources, features: seedPlan(plan, sources) })
  return { plan: project(plan), sales: projectSales(sales) }
}

function byTitle(a: { readonly title: string }, b: { readonly title: string }): number {
  return a.title < b.title ? -1 : 1
}

it('[EX8] writes features so that an import takes their titles, status, horizon, tags and estimates as they are', () => {
  const { plan } = demo()
  const text = csvText(featureSheet({ plan, rankOf: () => null, nameOf: () => 'Ana' }))
  const table = readTable('features.csv', text)
  if (!table.ok) throw new Error(table.failure)
  const { items, errors } = planImport(table.value, proposeMapping(table.value), { known: new Set() })
  expect(errors).toEqual([])
  const what = ({
    title,
    status,
    horizon,
    tags,
    estimates,
  }: Pick<(typeof items)[number], 'title' | 'status' | 'horizon' | 'tags' | 'estimates'>): unknown => ({
    title,
    status,
    horizon: status === 'shipped' ? null : horizon,
    tags,
    estimates,
  })
  const present = [...plan.features.values()].filter(({ deletedAt }) => deletedAt === null)
  expect(items.toSorted(byTitle).map(what)).toEqual(present.toSorted(byTitle).map(what))
})

it('[EX9] writes a table of companies, deals, requests and promises, with names for ids and whole units for amounts', () => {
  const { plan, sales } = demo()
  for (const name of salesSheetNames) {
    const sheet = salesSheet(name, { plan, sales, nameOf: () => 'Sam', today: '2026-11-25' })
    expect(sheet.rows.length).toBe([...sales[name].values()].filter(({ deletedAt }) => deletedAt === null).length)
    for (const row of sheet.rows) expect(row.length).toBe(sheet.headers.length)
  }
  const company = [...sales.companies.values()].find(({ arr }) => arr !== null)
  const { rows } = salesSheet('companies', { plan, sales, nameOf: () => 'Sam', today: '2026-11-25' })
  const row = rows.find(([name]) => name === company?.name)
  expect(row?.slice(0, 6)).toEqual([company?.name, company?.kind, 'Sam', company?.domain, (company?.arr?.amount ?? 0) / 100, 'EUR'])
})

it('[EX10] draws every card of every lane, and letters that cannot break out of the picture', () => {
  const ink = { canvas: '#fff', card: '#fff', line: '#ddd', text: '#111', quiet: '#666' }
  const cards = Array.from({ length: 300 }, (_, index) => ({ title: `Card </text><script>${index}`, facts: 'A & B', hue: 20 }))
  const { svg, width, height } = boardPicture({
    name: 'Q4 "plan"',
    note: '25 November',
    lanes: [
      { title: 'Now', cards },
      { title: 'Next', cards: [] },
    ],
    ink,
    measure: (text, size) => text.length * size * 0.5,
  })
  expect(svg.match(/Card &lt;\/text&gt;&lt;script&gt;/g)).toHaveLength(300)
  expect(svg).not.toContain('<script')
  expect(svg).toContain('Q4 &quot;plan&quot;')
  expect(svg).toContain(`viewBox="0 0 ${width} ${height}"`)
})
