import { expect, it } from 'vitest'
import { asId, type CompanyId, type FeatureId } from '../model/ids.ts'
import type { Request } from '../model/request.ts'
import { aFeature } from '../testing/a-feature.ts'
import { aRequest } from '../testing/a-sales-view.ts'
import { answerFigures } from './answer-figures.ts'
import { customerStatus, type LinkedFeature } from './customer-status.ts'
import { inboxOf } from './inbox-of.ts'
import { pastWordings } from './past-wordings.ts'
import { indexRequests, similarRequests } from './similar-requests.ts'
import { standingRequest } from './standing-request.ts'

const now = '2026-11-23T12:00:00.000Z'
const acme = asId<CompanyId>('acme')

function daysAgo(days: number): string {
  return new Date(Date.parse(now) - days * 86_400_000).toISOString()
}

function request(id: string, about: Partial<Request> = {}): Request {
  return aRequest(id, about)
}

function linked(about: Parameters<typeof aFeature>[0], verdict: LinkedFeature['verdict'] = 'mention_ok'): LinkedFeature {
  return { feature: aFeature({ id: asId<FeatureId>('f'), ...about }), verdict }
}

it.each([
  ['received', 'new', null],
  ['received', 'new', linked({ status: 'shipped' })],
  ['under_review', 'needs_info', linked({ horizon: 'now' })],
  ['under_review', 'answered', null],
  ['under_review', 'linked', linked({ horizon: 'later' })],
  ['planned', 'linked', linked({ horizon: 'next' })],
  ['planned', 'answered', linked({ horizon: 'none', status: 'in_progress' })],
  ['under_review', 'linked', linked({ horizon: 'now' }, 'do_not_mention')],
  ['under_review', 'linked', linked({ status: 'shipped' }, 'ask_pm')],
  ['shipped', 'linked', linked({ status: 'shipped' }, 'promise_ok')],
  ['not_planned', 'linked', linked({ status: 'declined' }, 'do_not_mention')],
  ['under_review', 'linked', linked({ horizon: 'now', deletedAt: now })],
  ['not_planned', 'declined', linked({ horizon: 'now' })],
] as const)('[RQ4] tells the customer %s of a request that is %s', (status, triage, feature) => {
  expect(customerStatus({ triage }, feature)).toBe(status)
})

it('[RQ5] answers a merged request by the one that stands for it, and never turns in a circle', () => {
  const all = [
    request('a', { mergedIntoId: asId('b') }),
    request('b', { mergedIntoId: asId('c') }),
    request('c'),
    request('x', { mergedIntoId: asId('y') }),
    request('y', { mergedIntoId: asId('x') }),
    request('lost', { mergedIntoId: asId('nowhere') }),
  ]
  const requests = new Map(all.map((one) => [one.id, one]))
  const standing = all.map((one) => standingRequest(requests, one).id)
  expect(standing.slice(0, 3)).toEqual(['c', 'c', 'c'])
  expect(['x', 'y']).toContain(standing[3])
  expect(standing[5]).toBe('lost')
})

it('[RQ6] takes the middle of the days to answer, over what was answered in the last 90 days', () => {
  const answered = { triage: 'answered' } as const
  const all = [
    request('a', { ...answered, askedAt: daysAgo(10), triagedAt: daysAgo(9) }),
    request('b', { ...answered, askedAt: daysAgo(20), triagedAt: daysAgo(16) }),
    request('c', { triage: 'declined', askedAt: daysAgo(50), triagedAt: daysAgo(20) }),
    request('d', { triage: 'linked', askedAt: daysAgo(12), triagedAt: daysAgo(10) }),
    request('long-ago', { ...answered, askedAt: daysAgo(300), triagedAt: daysAgo(91) }),
    request('asked-back', { triage: 'needs_info', askedAt: daysAgo(40), triagedAt: daysAgo(39) }),
    request('gone', { ...answered, askedAt: daysAgo(40), triagedAt: daysAgo(1), deletedAt: now }),
  ]
  expect(answerFigures(all, { now, withinDays: 5 })).toMatchObject({ medianDays: 3, answered: 4, open: 1 })
  expect(answerFigures([], { now, withinDays: 5 })).toEqual({ medianDays: null, answered: 0, open: 0, overdue: [] })
})

it('[RQ7] is overdue when product had its turn longer than promised, put off or not', () => {
  const asked = { triage: 'needs_info', askedAt: daysAgo(30), triagedAt: daysAgo(20) } as const
  const all = [
    request('fresh', { askedAt: daysAgo(4) }),
    request('late', { askedAt: daysAgo(6) }),
    request('later', { askedAt: daysAgo(9), snoozedUntil: '2026-12-24' }),
    request('undated'),
    request('author', asked),
    request('replied', { ...asked, reaffirmedAt: daysAgo(1) }),
    request('done', { triage: 'linked', askedAt: daysAgo(60), triagedAt: daysAgo(2) }),
  ]
  expect(answerFigures(all, { now, withinDays: 5 }).overdue.map(({ id }) => id)).toEqual(['replied', 'later', 'late'])
  expect(answerFigures(all, { now, withinDays: 7 }).overdue.map(({ id }) => id)).toEqual(['replied', 'later'])
})

it('[RQ8] brings to product what waits, oldest first, and apart from it what the author owes or was put off', () => {
  const all = [
    request('undated'),
    request('young', { askedAt: daysAgo(1) }),
    request('old', { askedAt: daysAgo(8) }),
    request('due', { askedAt: daysAgo(9), snoozedUntil: '2026-11-23' }),
    request('off', { askedAt: daysAgo(10), snoozedUntil: '2026-11-24' }),
    request('asked', { triage: 'needs_info', askedAt: daysAgo(3), triagedAt: daysAgo(2), reaffirmedAt: daysAgo(3) }),
    request('replied', { triage: 'needs_info', askedAt: daysAgo(3), triagedAt: daysAgo(2), reaffirmedAt: daysAgo(1) }),
    request('linked', { triage: 'linked' }),
    request('gone', { deletedAt: now }),
  ]
  const { waiting, asked, snoozed } = inboxOf(all, '2026-11-23')
  expect([waiting, asked, snoozed].map((list) => list.map(({ id }) => id))).toEqual([
    ['due', 'old', 'replied', 'young', 'undated'],
    ['asked'],
    ['off'],
  ])
})

it('[RQ9] notices an open request of the same company that asks for the same', () => {
  const all = [
    request('same', { companyId: acme, text: 'Export overtime hours to payroll' }),
    request('other', { companyId: acme, text: 'Sign-on through our identity provider' }),
    request('done', { companyId: acme, text: 'Export overtime hours to payroll', triage: 'linked' }),
    request('elsewhere', { text: 'Export overtime hours to payroll' }),
  ]
  const said = 'payroll wants the overtime hours exported'
  expect(similarRequests(indexRequests(all, acme), said)).toEqual(['same'])
  expect([...similarRequests(indexRequests(all, null), said)].sort()).toEqual(['elsewhere', 'same'])
  expect(similarRequests(indexRequests(all, acme), 'a calendar feed')).toEqual([])
})

it('[RQ10] offers the words of earlier answers, the most used first', () => {
  const all = [
    request('a', { triage: 'declined', answer: 'Rare', triagedAt: daysAgo(9) }),
    request('b', { triage: 'declined', answer: 'Often', triagedAt: daysAgo(8) }),
    request('c', { triage: 'declined', answer: 'Often', triagedAt: daysAgo(7) }),
    request('d', { triage: 'declined', answer: 'Late', triagedAt: daysAgo(1) }),
    request('e', { triage: 'answered', answer: 'It is there', triagedAt: daysAgo(1) }),
  ]
  expect(pastWordings(all, 'declined')).toEqual(['Often', 'Late', 'Rare'])
  expect(pastWordings(all, 'answered', 1)).toEqual(['It is there'])
})
