import { describe, expect, it } from 'vitest'
import { planRules } from '../document/grammar.ts'
import { salesRules } from '../document/sales-grammar.ts'
import { roles, type Role } from '../model/person.ts'
import { criterionIds } from '../model/criterion.ts'
import type { EntryChange } from './law.ts'
import { createPlanLaw } from './plan-law.ts'
import { createSalesLaw } from './sales-law.ts'
import type { ChangeKind } from './right.ts'

const plan = createPlanLaw()
const sales = createSalesLaw()
const kinds: readonly ChangeKind[] = ['create', 'update', 'delete']
const at = '2026-11-25T10:00:00.000Z'
const comment = { threadId: null, body: 'Hello', mentions: [], at, editedAt: null }

function allowed(law: typeof plan, change: Omit<EntryChange, 'kind'>, { settings = {}, me = 'me' } = {}): readonly string[] {
  const read = (_zone: string, key: string): unknown => Reflect.get(settings, key)
  return roles.flatMap((role: Role) => {
    const may = kinds.filter((kind) => {
      const value = kind === 'delete' ? undefined : change.value
      return law.judge({ userId: me, role }, { ...change, kind, value }, read) === undefined
    })
    return may.length === 0 ? [] : [`${role}: ${may.join(' ')}`]
  })
}

const all = 'create update delete'

describe('the plan', () => {
  const shaped: readonly (readonly [string, string, unknown])[] = [
    ['features', 'feature/f1/title', 'Export'],
    ['features', 'feature/f1/status', 'planned'],
    ['features', 'feature/f1/horizon', 'now'],
    ['features', 'feature/f1/order', 'a0'],
    ['features', 'feature/f1/deletedAt', at],
    ...criterionIds.map((criterion) => ['features', `feature/f1/estimate.${criterion}`, 1] as const),
    ['goals', 'objective/o1/title', 'Win'],
    ['goals', 'keyResult/k1/current', 3],
    ['goals', 'link/f1/k1', 2],
    ['settings', 'setting/method', 'rice'],
    ['settings', 'weight/complexity', 3],
    ['settings', 'capacity/now', 100],
  ]

  it.each(shaped)('[RT1] %s %s is shaped by owner and product, and by nobody else', (zone, key, value) => {
    expect(allowed(plan, { zone, key, value })).toEqual([`owner: ${all}`, `product: ${all}`])
  })

  it('[RT2] lets everybody write and take back their own words alone, and an owner take down what others said', () => {
    const own = { zone: 'comments', key: 'comment/f1/me/c1', value: comment }
    expect(allowed(plan, own)).toEqual([`owner: ${all}`, `product: ${all}`, `sales: ${all}`])
    expect(allowed(plan, { ...own, key: 'comment/f1/you/c1' })).toEqual(['owner: delete'])
    expect(allowed(plan, { zone: 'comments', key: 'reaction/f1/c1/you/heart', value: true })).toEqual([])
    expect(allowed(plan, { zone: 'comments', key: 'reaction/f1/c1/me/heart', value: true })).toHaveLength(3)
  })

  it('[RT3] lets viewers comment only where the roadmap does, which only an owner decides', () => {
    const settings = { 'setting/viewersComment': true }
    const own = { zone: 'comments', key: 'comment/f1/me/c1', value: comment }
    expect(allowed(plan, own, { settings })).toContain(`viewer: ${all}`)
    expect(allowed(plan, { ...own, key: 'comment/f1/you/c1' }, { settings })).toEqual(['owner: delete'])
    expect(allowed(plan, { zone: 'settings', key: 'setting/viewersComment', value: true })).toEqual([`owner: ${all}`])
  })

  it.each([
    ['features', 'feature/f1/key', 'RM-1'],
    ['features', 'feature/f1/createdAt', at],
    ['features', 'feature/f1/createdBy', 'me'],
    ['stamps', 'comment/f1/me/c1', { by: 'me', at, editedAt: null }],
    ['stamps', 'feature/f1/title', { by: 'me', at, editedAt: null }],
  ])('[RT4] keeps %s %s for the server', (zone, key, value) => {
    expect(allowed(plan, { zone, key, value })).toEqual([])
  })

  it('[RT5] lets those who contribute settle and reopen threads, and viewers not', () => {
    const settled = { zone: 'comments', key: 'resolution/f1/c1', value: { by: 'me', at } }
    expect(allowed(plan, settled)).toEqual([`owner: ${all}`, `product: ${all}`, `sales: ${all}`])
    expect(allowed(plan, settled, { settings: { 'setting/viewersComment': true } })).toHaveLength(3)
  })

  it('[RT1] says who may, where the writer may not', () => {
    const change = { zone: 'features', key: 'feature/f1/horizon', kind: 'update', value: 'now' } as const
    expect(plan.judge({ userId: 'sam', role: 'sales' }, change, () => undefined)).toEqual({
      kind: 'rights',
      reason: 'sales may not update feature/f1/horizon',
      allowed: ['owner', 'product'],
    })
  })
})

describe('the sales document', () => {
  it('[RT6] lets reps write their own requests, promises and calls, and product what it makes of them', () => {
    const request = { zone: 'requests', value: 'They want exports' }
    expect(allowed(sales, { ...request, key: 'request/me/r1/text' })).toEqual([`owner: ${all}`, `product: ${all}`, `sales: ${all}`])
    expect(allowed(sales, { ...request, key: 'request/you/r1/text' })).toEqual([])
    expect(allowed(sales, { zone: 'requests', key: 'request/me/r1/triage', value: 'linked' })).toEqual([`owner: ${all}`, `product: ${all}`])
    expect(allowed(sales, { zone: 'promises', key: 'promise/me/p1/approval', value: 'approved' })).toEqual([
      `owner: ${all}`,
      `product: ${all}`,
    ])
    expect(allowed(sales, { zone: 'promises', key: 'promise/you/p1/statement', value: 'By June' })).toEqual([])
  })
})

it('[RT7] knows nobody beyond the table: a zone or key that no row names is nobody’s', () => {
  expect(Object.keys(planRules).filter((zone) => allowed(plan, { zone, key: 'nothing/x', value: 1 }).length > 0)).toEqual([])
  expect(Object.keys(salesRules).filter((zone) => allowed(sales, { zone, key: '__proto__/x', value: 1 }).length > 0)).toEqual([])
  expect(
    plan.judge({ userId: 'me', role: 'owner' }, { zone: '__proto__', key: 'a/b', kind: 'create', value: 1 }, () => undefined)?.kind,
  ).toBe('grammar')
})
