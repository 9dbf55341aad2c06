import { expect, it } from 'vitest'
import { fail } from '../base/result.ts'
import { seedPlan } from '../demo/seed-plan.ts'
import { seedSales } from '../demo/seed-sales.ts'
import { readBriefContent, writeBriefContent } from '../document/brief-content.ts'
import { briefOf, openPlan } from '../document/plan-doc.ts'
import { openSales } from '../document/sales-doc.ts'
import { projectSales } from '../projection/project-sales.ts'
import { project } from '../projection/project.ts'
import { anEmptyPlan, anEmptySales, seededRandom } from '../testing/builders.ts'
import { exportRoadmap } from './export-roadmap.ts'
import { readRoadmapFile } from './read-roadmap-file.ts'
import { restoreEntries, restorePlan } from './restore-roadmap.ts'
import { nodesOf, partsOf } from './rich-text-parts.ts'
import type { RichPart } from './rich-text.ts'
import type { RoadmapFile } from './roadmap-file.ts'

const marked: readonly RichPart[] = [
  { element: 'heading', attributes: { level: 2 }, content: [{ text: 'Why' }] },
  {
    element: 'paragraph',
    content: [
      { text: 'It is ' },
      { text: 'slow', marks: { bold: {}, italic: {} } },
      { text: ' today', marks: { link: { href: 'https://example.com/x' } } },
      { element: 'hardBreak' },
      { text: 'and loud' },
    ],
  },
  { element: 'bulletList', content: [{ element: 'listItem', content: [{ element: 'paragraph', content: [{ text: 'one' }] }] }] },
  { element: 'horizontalRule' },
]

function demo(): RoadmapFile {
  let ids = 0
  const sources = { clock: () => Date.parse('2026-11-25T12:00:00Z'), random: seededRandom(3), newId: () => `id${(ids += 1)}` }
  const plan = anEmptyPlan()
  const sales = anEmptySales()
  seedSales(sales, { ...sources, features: seedPlan(plan, sources) })
  const [first = ''] = project(plan).features.keys()
  const brief = briefOf(plan.doc, first)
  brief.delete(0, brief.length)
  writeBriefContent(brief, nodesOf(marked), 'test')
  return exportRoadmap({
    name: 'Demo',
    people: [{ id: 'ana', name: 'Ana' }],
    plan: plan.doc,
    sales: sales.doc,
    at: '2026-11-25T12:00:00.000Z',
  })
}

it('[EX1] holds every entry and every brief: what is restored from it is exported as the same file', () => {
  const file = demo()
  const read = readRoadmapFile(JSON.parse(JSON.stringify(file)))
  if (!read.ok) throw new Error(read.failure)
  const plan = anEmptyPlan()
  const sales = anEmptySales()
  restorePlan(plan.doc, read.value, 'test')
  restoreEntries(sales.doc, read.value.sales ?? { zones: {} }, 'test')
  expect(project(openPlan(plan.doc)).features.size).toBe(60)
  expect(projectSales(openSales(sales.doc)).deals.size).toBe(40)
  const again = exportRoadmap({ name: file.name, people: file.people, plan: plan.doc, sales: sales.doc, at: file.exportedAt })
  expect(JSON.stringify(again)).toBe(JSON.stringify(file))
})

it('[EX1] keeps headings, lists, marks, links and breaks of a brief', () => {
  const { doc } = anEmptyPlan()
  writeBriefContent(briefOf(doc, 'f1'), nodesOf(marked), 'test')
  expect(partsOf(readBriefContent(briefOf(doc, 'f1')))).toEqual(marked)
})

it('[EX2] leaves the sales document out for whoever does not see it', () => {
  const file = exportRoadmap({ name: 'Demo', people: [], plan: anEmptyPlan().doc, sales: null, at: '2026-11-25T12:00:00.000Z' })
  expect(Object.keys(file)).not.toContain('sales')
  expect(readRoadmapFile(file).ok).toBe(true)
})

it.each([
  [
    'plan.zones.features: features has no key feature/f1/colour',
    { plan: { zones: { features: { 'feature/f1/colour': 'red' } }, briefs: {} } },
  ],
  ['plan.zones.features: feature/f1/title must not be blank', { plan: { zones: { features: { 'feature/f1/title': '' } }, briefs: {} } }],
  ['plan.zones.secrets: there is no such zone', { plan: { zones: { secrets: { a: 1 } }, briefs: {} } }],
  ['sales.zones.deals: ', { sales: { zones: { deals: { 'deal/d1/amount': 5 } } } }],
  ['plan.briefs.f1: a brief has no script', { plan: { zones: {}, briefs: { f1: [{ element: 'script' }] } } }],
  [
    'plan.briefs.f1: link may not have this href',
    { plan: { zones: {}, briefs: { f1: [{ text: 'x', marks: { link: { href: 'javascript:x' } } }] } } },
  ],
  ['plan.briefs.not an id', { plan: { zones: {}, briefs: { 'not an id': [] } } }],
  ['format', { format: 'other' }],
  ['version', { version: 2 }],
])('[EX5] refuses a file no roadmap may hold and names the place: %s', (place, wrong) => {
  const file = {
    ...exportRoadmap({ name: 'Demo', people: [], plan: anEmptyPlan().doc, sales: null, at: '2026-11-25T12:00:00.000Z' }),
    ...wrong,
  }
  expect(readRoadmapFile(file)).toEqual(fail(expect.stringContaining(place)))
})

it('[EX5] refuses a brief that is nested without end', () => {
  let part: RichPart = { text: 'x' }
  for (let depth = 0; depth < 60; depth += 1) part = { element: 'blockquote', content: [part] }
  const file = { ...demo(), plan: { zones: {}, briefs: { f1: [part] } } }
  expect(readRoadmapFile(file)).toEqual(fail('plan.briefs.f1: nested too deep'))
})
