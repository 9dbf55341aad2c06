import { expect, it } from 'vitest'
import { asId, type CallId, type CommentId, type CompanyId, type DealId, type PromiseId, type RequestId } from '../model/ids.ts'
import { projectSales } from '../projection/project-sales.ts'
import { project } from '../projection/project.ts'
import { anEmptySales, ana, aPlanWith, applyAll, applyAllSales, featureId } from '../testing/builders.ts'
import { accountOf } from './account-of.ts'
import { minutesOf } from './minutes-of.ts'

const acme = asId<CompanyId>('acme')
const other = asId<CompanyId>('other')
const callId = asId<CallId>('call')
const a = featureId('a')
const b = featureId('b')

function world() {
  const plan = aPlanWith({ now: ['a'], later: ['b', 'c'] })
  const commentId = asId<CommentId>('c1')
  applyAll(plan, [{ kind: 'add-comment', commentId, featureId: a, threadId: null, body: 'They insist', mentions: [] }])
  const sales = anEmptySales()
  applyAllSales(sales, [
    { kind: 'add-company', companyId: acme, edit: { name: 'Acme' } },
    { kind: 'add-company', companyId: other, edit: { name: 'Other' } },
    { kind: 'add-deal', dealId: asId<DealId>('d'), companyId: acme, edit: { name: 'Big' } },
    { kind: 'start-call', callId, title: 'Weekly with Acme', companyId: acme, dealId: asId<DealId>('d') },
    { kind: 'note-call', call: { authorId: ana, id: callId }, notes: 'Friendly.' },
    { kind: 'log-request', requestId: asId<RequestId>('r1'), words: { text: 'Faster', companyId: acme, aboutFeatureId: b, callId } },
    {
      kind: 'log-request',
      requestId: asId<RequestId>('r2'),
      words: { text: 'Elsewhere', companyId: other, aboutFeatureId: featureId('c') },
    },
    {
      kind: 'make-promise',
      promiseId: asId<PromiseId>('p1'),
      featureId: a,
      companyId: acme,
      horizon: 'now',
      words: { statement: 'By spring', callId, window: { start: '2027-01-01', end: '2027-03-31', resolution: 'quarter' } },
    },
    { kind: 'note-comment', callId, commentId, featureId: a },
  ])
  return { plan: project(plan), sales: projectSales(sales) }
}

it('[CL1] an account has what one company asked for and is owed, its open deals, and the features behind them, the nearest first', () => {
  const account = accountOf(acme, { ...world(), today: '2026-11-25' })
  expect(account).toMatchObject({
    company: { name: 'Acme' },
    deals: [{ name: 'Big' }],
    requests: [{ text: 'Faster' }],
    promises: [{ promise: { id: 'p1' }, stand: { standing: 'at_risk' } }],
    features: [{ id: 'a' }, { id: 'b' }],
  })
  expect(accountOf(asId('nobody'), { ...world(), today: '2026-11-25' })).toBeUndefined()
})

it('[CL2] the minutes of a call say who, what was noted, asked for, promised and said, and nothing of other calls', () => {
  const { plan, sales } = world()
  const call = sales.calls.get(callId)
  const minutes = call === undefined ? '' : minutesOf(call, { plan, sales, nameOf: (id) => id.toUpperCase() })
  expect(minutes.split('\n').slice(1)).toEqual([
    'Acme, Big',
    'With: ANA',
    '',
    'Notes',
    '- Friendly.',
    '',
    'They asked for',
    '- Faster → b',
    '',
    'We promised',
    '- By spring (Q1 2027)',
    '',
    'Said on the roadmap',
    '- ANA on “a”: They insist',
  ])
})
