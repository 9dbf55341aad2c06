import { expect, it } from 'vitest'
import { projectSales } from '../projection/project-sales.ts'
import { anEmptyPlan, anEmptySales, seededRandom } from '../testing/builders.ts'
import { demoPeople } from './demo-people.ts'
import { demoUserId, seedPlan } from './seed-plan.ts'
import { seedSales } from './seed-sales.ts'

it('[DG4] the demo has 25 companies, 40 deals, 120 requests and 30 promises, each by a rep who exists and with its time', () => {
  let ids = 0
  const sources = { clock: () => Date.parse('2026-11-25T12:00:00Z'), random: seededRandom(3), newId: () => `id${(ids += 1)}` }
  const sales = anEmptySales()
  seedSales(sales, { ...sources, features: seedPlan(anEmptyPlan(), sources) })
  const { companies, deals, requests, promises, contacts, stages } = projectSales(sales)
  expect([companies.size, deals.size, promises.size, contacts.size, stages.size]).toEqual([25, 40, 30, 25, 6])
  expect(requests.size).toBeGreaterThanOrEqual(120)
  const people = demoPeople.map(({ slug }) => demoUserId(slug))
  for (const { authorId, askedAt } of requests.values()) {
    expect(people).toContain(authorId)
    expect(askedAt).not.toBeNull()
  }
  for (const { madeAt, approval, approvedAt } of promises.values()) {
    expect(madeAt).not.toBeNull()
    expect(approval === null).toBe(approvedAt === null)
  }
})
