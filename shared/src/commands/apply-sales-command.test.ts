import { expect, it } from 'vitest'
import { asId, type CompanyId, type ContactId, type DealId, type PromiseId, type RequestId, type UserId } from '../model/ids.ts'
import { projectSales } from '../projection/project-sales.ts'
import { anEmptySales, applyAllSales, contextOf, featureId, sam } from '../testing/builders.ts'
import { applySalesCommands } from './apply-sales-command.ts'
import type { SalesCommand } from './sales-command.ts'

const acme = asId<CompanyId>('acme')
const first = { authorId: sam, id: asId<RequestId>('r1') }
const second = { authorId: sam, id: asId<RequestId>('r2') }
const promise = { authorId: sam, id: asId<PromiseId>('p1') }
const asSales = { ...contextOf(sam), role: 'sales' } as const

function asked(): ReturnType<typeof anEmptySales> {
  const sales = anEmptySales()
  applyAllSales(
    sales,
    [
      { kind: 'add-company', companyId: acme, edit: { name: 'Acme', arr: { amount: 100_000, currency: 'EUR' } } },
      { kind: 'log-request', requestId: first.id, words: { text: 'Faster', companyId: acme, importance: 2 } },
      { kind: 'log-request', requestId: second.id, words: { text: 'Faster still', companyId: acme } },
      {
        kind: 'make-promise',
        promiseId: promise.id,
        featureId: featureId('f1'),
        companyId: acme,
        horizon: 'next',
        words: { statement: 'By June', strength: 'committed' },
      },
    ],
    asSales,
  )
  return sales
}

it.each<readonly [what: string, command: SalesCommand]>([
  ['triage a request', { kind: 'triage-request', request: first, triaging: { triage: 'linked', featureId: featureId('f1') } }],
  ['approve a promise', { kind: 'approve-promise', promise, approval: 'approved' }],
  ['set what a stage is worth', { kind: 'add-stage', stageId: asId('s'), edit: { name: 'Sure', probability: 1, kind: 'open' } }],
  ['change the days to answer', { kind: 'set-sales', edit: { answerWithinDays: 30 } }],
])('[CS1] sales may not %s, and hears who may', (_, command) => {
  const sales = asked()
  expect(applySalesCommands(sales, [command], asSales)).toEqual({
    ok: false,
    failure: { kind: 'not-allowed', allowed: ['owner', 'product'] },
  })
})

it('[CS2] nobody changes the words of somebody else’s request or promise, product included', () => {
  const sales = asked()
  const other = { ...contextOf(asId<UserId>('anna')), role: 'product' } as const
  expect(applySalesCommands(sales, [{ kind: 'edit-request', request: first, words: { text: 'Slower' } }], other).ok).toBe(false)
  expect(applySalesCommands(sales, [{ kind: 'edit-promise', promise, words: { statement: 'By July' } }], other).ok).toBe(false)
  expect(projectSales(sales).requests.get(first.id)?.text).toBe('Faster')
})

it('[CS3] a request that was merged stands with the other one, and never with itself', () => {
  const sales = asked()
  applyAllSales(sales, [{ kind: 'merge-request', request: first, intoId: second.id }])
  expect(projectSales(sales).requests.get(first.id)).toMatchObject({ triage: 'merged', mergedIntoId: 'r2', text: 'Faster' })
  const back = applySalesCommands(sales, [{ kind: 'merge-request', request: second, intoId: first.id }], contextOf())
  expect(back).toMatchObject({ ok: false, failure: { kind: 'unlawful' } })
  applyAllSales(sales, [{ kind: 'triage-request', request: first, triaging: { triage: 'answered', answer: 'It is there' } }])
  expect(projectSales(sales).requests.get(first.id)?.mergedIntoId).toBeNull()
})

it('[CS4] of a contact who is to be forgotten nothing stays', () => {
  const sales = asked()
  const contactId = asId<ContactId>('kim')
  applyAllSales(sales, [{ kind: 'add-contact', contactId, companyId: acme, edit: { name: 'Kim', email: 'kim@acme.example' } }])
  applyAllSales(sales, [{ kind: 'forget-contact', contactId }])
  expect([...sales.keys('companies')].filter((key) => key.includes('kim'))).toEqual([])
  expect(projectSales(sales).contacts.size).toBe(0)
})

it.each<readonly [field: string, command: SalesCommand]>([
  ['arr', { kind: 'edit-company', companyId: acme, edit: { arr: { amount: 12.5, currency: 'EUR' } } }],
  ['currency', { kind: 'edit-company', companyId: acme, edit: { arr: { amount: 12, currency: 'euro' } } }],
  ['name', { kind: 'add-deal', dealId: asId<DealId>('d'), companyId: acme, edit: { name: '  ' } }],
])('[CS5] a value that cannot be is refused with a sentence that names %s', (field, command) => {
  const result = applySalesCommands(asked(), [command], asSales)
  expect(result).toMatchObject({ ok: false, failure: { kind: 'unlawful', reason: expect.stringContaining(field) } })
})

it('[CS6] what a command needs and misses is named', () => {
  const sales = asked()
  const gone = asId<CompanyId>('gone')
  expect(applySalesCommands(sales, [{ kind: 'edit-company', companyId: gone, edit: { name: 'Gone' } }], asSales)).toEqual({
    ok: false,
    failure: { kind: 'gone', what: 'company' },
  })
})
