import { expect, it } from 'vitest'
import { applySalesCommands } from '../commands/apply-sales-command.ts'
import { writeEntries } from '../document/live-doc.ts'
import { observeDocument } from '../document/observe-document.ts'
import { asId, type CallId, type CommentId, type CompanyId, type RequestId, type UserId } from '../model/ids.ts'
import { anEmptySales, applyAllSales, contextOf, featureId, sam, seededRandom } from '../testing/builders.ts'
import { randomSalesCommand } from '../testing/random-sales-command.ts'
import { projectSales, reprojectSales } from './project-sales.ts'

const seeds = Array.from({ length: 12 }, (_, index) => index + 1)

it.each(seeds)('[PS1] what is made from the changes equals what is made from the whole document (seed %i)', (seed) => {
  const random = seededRandom(seed)
  const sales = anEmptySales()
  let view = projectSales(sales)
  let checks = 0
  observeDocument(sales, (changes) => {
    view = reprojectSales(view, sales, changes)
    checks += 1
    expect(view).toEqual(projectSales(sales))
  })
  let ids = 0
  for (let step = 0; step < 150; step += 1) {
    const actor = asId<UserId>(random() < 0.5 ? 'ana' : 'sam')
    const command = randomSalesCommand(view, { random, actor, newId: () => `id${(ids += 1)}` })
    applySalesCommands(sales, [command], { ...contextOf(actor), role: random() < 0.5 ? 'sales' : 'product', random })
  }
  expect(checks).toBeGreaterThan(80)
})

it('[PS2] leaves what was not touched as it is', () => {
  const sales = anEmptySales()
  applyAllSales(sales, [{ kind: 'add-company', companyId: asId<CompanyId>('acme'), edit: { name: 'Acme' } }])
  const before = projectSales(sales)
  let after = before
  observeDocument(sales, (changes) => (after = reprojectSales(before, sales, changes)))
  applyAllSales(sales, [{ kind: 'log-request', requestId: asId<RequestId>('r1'), words: { text: 'More of it' } }])
  expect(after.companies).toBe(before.companies)
  expect(after.promises).toBe(before.promises)
  expect(after.requests.size).toBe(1)
})

it('[PS3] shows who triaged a request and when by the server’s stamp, and a comment of a call under the call', () => {
  const sales = anEmptySales()
  const request = { authorId: sam, id: asId<RequestId>('r1') }
  applyAllSales(sales, [{ kind: 'log-request', requestId: request.id, words: { text: 'More of it' } }], contextOf(sam))
  applyAllSales(sales, [{ kind: 'triage-request', request, triaging: { triage: 'needs_info' } }])
  const at = '2026-11-25T12:00:00.000Z'
  writeEntries(sales, [{ zone: 'stamps', key: 'request/sam/r1/triage', value: { by: 'ana', at, editedAt: null } }], 'server')
  expect(projectSales(sales).requests.get(request.id)).toMatchObject({ triage: 'needs_info', triagedBy: 'ana', triagedAt: at })
  const callId = asId<CallId>('k1')
  applyAllSales(sales, [{ kind: 'note-comment', callId, commentId: asId<CommentId>('c1'), featureId: featureId('f1') }])
  applyAllSales(sales, [{ kind: 'start-call', callId, title: 'Acme', companyId: null, dealId: null }], contextOf(sam))
  expect([...(projectSales(sales).calls.get(callId)?.comments ?? [])]).toEqual([['c1', 'f1']])
})
