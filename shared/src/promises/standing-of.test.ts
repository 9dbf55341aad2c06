import fc from 'fast-check'
import { expect, it } from 'vitest'
import { periodEnd } from '../calendar/period-end.ts'
import { horizons, statuses, type Feature } from '../model/feature.ts'
import { promiseStates, standings, strengths, type Promise } from '../model/promise.ts'
import { resolutions, type Window } from '../model/window.ts'
import { aFeature } from '../testing/a-feature.ts'
import { aPromise } from '../testing/a-sales-view.ts'
import { compareStanding } from './compare-standing.ts'
import { needsApproval } from './needs-approval.ts'
import { reasonSentence } from './reason-sentence.ts'
import { standingOf } from './standing-of.ts'

const today = '2027-01-15'
const then = '2027-01-01T00:00:00.000Z'

function quarterOf(end: string): Window {
  return { start: end, end: periodEnd(end, 'quarter'), resolution: 'quarter' }
}

const q1 = quarterOf('2027-01-01')
const q2 = quarterOf('2027-04-01')
const q3 = quarterOf('2027-07-01')
const promised = aPromise({ window: q1, horizon: 'now' })
const fitting = aFeature({ window: q1, horizon: 'now', estimates: { confidence: 50 } })

function standing(promise: Partial<Promise>, feature: Partial<Feature>, on = today) {
  return standingOf({ ...promised, ...promise }, { ...fitting, ...feature }, on).standing
}

it.each([
  ['fits and is sure enough', {}, {}, 'safe'],
  ['fits to the day', { window: { start: q1.start, end: today, resolution: 'day' } }, { window: { ...q1, end: today } }, 'safe'],
  ['has shipped', {}, { status: 'shipped', window: q3 }, 'kept'],
  ['fits, at a confidence of 49 %', {}, { estimates: { confidence: 49 } }, 'watch'],
  ['fits, without a confidence', {}, { estimates: {} }, 'watch'],
  ['is one quarter late', {}, { window: q2 }, 'at_risk'],
  [
    'is one month late for a month',
    { window: { ...q1, end: '2027-01-31', resolution: 'month' } },
    { window: { ...q1, end: '2027-02-28' } },
    'at_risk',
  ],
  ['is two months late for a month', { window: { ...q1, end: '2027-01-31', resolution: 'month' } }, { window: q1 }, 'broken'],
  ['is two quarters late', {}, { window: q3 }, 'broken'],
  ['is a day over one quarter late', {}, { window: { ...q2, end: '2027-07-01' } }, 'broken'],
  ['is one quarter late on a commitment', { strength: 'committed' }, { window: q2 }, 'broken'],
  ['is one quarter late on a contract', { strength: 'contractual' }, { window: q2 }, 'broken'],
  ['is one quarter late on a mention', { strength: 'mentioned' }, { window: q2 }, 'at_risk'],
  ['has no window', {}, { window: null }, 'at_risk'],
  ['was promised without a window, and has none', { window: null }, { window: null }, 'safe'],
  ['was promised without a window, and is further out', { window: null }, { horizon: 'next' }, 'at_risk'],
  ['fits, but is further out', {}, { horizon: 'later' }, 'at_risk'],
  ['fits, and is nearer', { horizon: 'next' }, {}, 'safe'],
  ['was promised in no known horizon', { horizon: null }, { horizon: 'none' }, 'safe'],
  ['was declined', {}, { status: 'declined' }, 'broken'],
  ['was deleted', {}, { deletedAt: then, status: 'shipped' }, 'broken'],
  ['was renegotiated', { state: 'renegotiated' }, { status: 'declined' }, null],
  ['was released', { state: 'released' }, { status: 'declined' }, null],
  ['was settled as kept', { state: 'kept' }, { status: 'declined' }, 'kept'],
  ['was withdrawn', { deletedAt: then, state: 'kept' }, {}, null],
] as const)('[SG1] takes the worst of a promise whose feature %s', (_, promise, feature, expected) => {
  expect(standing(promise, feature)).toBe(expected)
})

it('[SG1] breaks a promise the day after its last, unless it shipped', () => {
  expect(standing({}, {}, '2027-03-31')).toBe('safe')
  expect(standing({}, {}, '2027-04-01')).toBe('broken')
  expect(standing({}, { status: 'shipped' }, '2027-04-01')).toBe('kept')
})

it('[SG1] takes a feature that is not in the plan for a deleted one', () => {
  expect(standingOf(promised, undefined, today)).toEqual({
    standing: 'broken',
    reasons: [{ kind: 'deleted', standing: 'broken', field: 'deletedAt' }],
  })
})

it('[SG2] gives every reason with its field and what it was and is, the gravest first', () => {
  const { reasons } = standingOf(promised, { ...fitting, window: q3, horizon: 'later', estimates: { confidence: 30 } }, '2027-04-01')
  expect(reasons).toEqual([
    { kind: 'overdue', standing: 'broken', field: 'window', before: q1 },
    { kind: 'later', standing: 'broken', field: 'window', before: q1, after: q3 },
    { kind: 'further_out', standing: 'at_risk', field: 'horizon', before: 'now', after: 'later' },
    { kind: 'unsure', standing: 'watch', field: 'confidence', after: 30 },
  ])
  expect(reasons.map(reasonSentence)).toEqual([
    'It was promised for Q1 2027, which is over, and has not shipped.',
    'It was promised for Q1 2027 and is planned for Q3 2027.',
    'It was in Now when it was promised and is in Later.',
    'The confidence is 30 %, below 50 %.',
  ])
})

it.each([
  [{ window: null }, ['It was promised for Q1 2027 and has no window.']],
  [{ status: 'declined' }, ['The feature was declined.']],
  [{ deletedAt: then }, ['The feature was taken off the roadmap.']],
  [{ estimates: {} }, ['Nobody has estimated the confidence.']],
] as const)('[SG2] says why (%#)', (about, sentences) => {
  expect(standingOf(promised, { ...fitting, ...about }, today).reasons.map(reasonSentence)).toEqual(sentences)
})

it.each([
  ['mentioned', 'intended', false],
  ['intended', 'intended', true],
  ['committed', 'intended', true],
  ['contractual', 'contractual', true],
] as const)('[SG3] asks whether %s needs approval from %s on', (strength, approvalFrom, needed) => {
  const promise = { ...promised, strength }
  expect(needsApproval(promise, { approvalFrom })).toBe(needed)
  expect(needsApproval({ ...promise, approval: 'refused' }, { approvalFrom })).toBe(needed)
  expect(needsApproval({ ...promise, approval: 'approved' }, { approvalFrom })).toBe(false)
  expect(needsApproval({ ...promise, state: 'released' }, { approvalFrom })).toBe(false)
  expect(needsApproval({ ...promise, deletedAt: then }, { approvalFrom })).toBe(false)
})

const someDay = fc.integer({ min: 0, max: 900 }).map((days) => new Date(Date.UTC(2026, 6, 1 + days)).toISOString().slice(0, 10))
const someWindow = fc.record({ start: fc.constant('2026-07-01'), end: someDay, resolution: fc.constantFrom(...resolutions) })
const somePromise = fc
  .record({
    window: fc.option(someWindow, { nil: null }),
    horizon: fc.option(fc.constantFrom(...horizons), { nil: null }),
    strength: fc.constantFrom(...strengths),
    state: fc.constantFrom(...promiseStates, 'open' as const, 'open' as const),
  })
  .map(aPromise)
const someFeature = fc
  .record({
    window: fc.option(someWindow, { nil: null }),
    horizon: fc.constantFrom(...horizons),
    status: fc.constantFrom(...statuses),
    estimates: fc.record({ confidence: fc.integer({ min: 0, max: 100 }) }),
  })
  .map(aFeature)

function compare(promise: Promise, [before, after]: readonly [Feature, Feature], on: string): number {
  return compareStanding(standingOf(promise, after, on).standing, standingOf(promise, before, on).standing)
}

it('[SG4] never improves by a later window or a horizon further out', () => {
  fc.assert(
    fc.property(somePromise, someFeature, fc.tuple(someWindow, someDay, someDay), (promise, feature, [window, other, on]) => {
      const [early = '', late = ''] = [window.end, other].sort()
      const at = (end: string) => ({ ...feature, window: { ...window, end } })
      expect(compare(promise, [at(early), at(late)], on)).toBeGreaterThanOrEqual(0)
      const ranks = horizons.map((horizon) => ({ ...feature, horizon }))
      for (const [index, further] of ranks.slice(1).entries()) {
        expect(compare(promise, [ranks[index] ?? feature, further], on)).toBeGreaterThanOrEqual(0)
      }
    }),
    { numRuns: 500 },
  )
})

it('[SG4] never worsens by more confidence, and never improves as days pass', () => {
  fc.assert(
    fc.property(
      somePromise,
      someFeature,
      fc.tuple(fc.integer({ min: 0, max: 100 }), someDay, someDay),
      (promise, feature, [more, one, two]) => {
        const confidence = Math.max(more, feature.estimates.confidence ?? 0)
        expect(compare(promise, [feature, { ...feature, estimates: { confidence } }], one)).toBeLessThanOrEqual(0)
        const [early = '', late = ''] = [one, two].sort()
        const [sooner, later] = [early, late].map((on) => standingOf(promise, feature, on).standing)
        expect(compareStanding(later ?? null, sooner ?? null)).toBeGreaterThanOrEqual(0)
      },
    ),
    { numRuns: 500 },
  )
})

it('[SG4] worries about a released promise as little as about a kept one', () => {
  expect([compareStanding(null, 'kept'), compareStanding('kept', null)]).toEqual([0, 0])
  expect(compareStanding('at_risk', null)).toBeGreaterThan(0)
  expect(compareStanding('at_risk', 'broken')).toBeLessThan(0)
})

it('[SG4] has the standing of its gravest reason, and none where it is safe', () => {
  fc.assert(
    fc.property(somePromise, someFeature, someDay, (promise, feature, on) => {
      const { standing: found, reasons } = standingOf(promise, feature, on)
      const gravest = Math.max(-1, ...reasons.map((reason) => standings.indexOf(reason.standing)))
      expect(reasons.length === 0 ? [null, 'kept', 'safe'] : [standings[gravest]]).toContain(found)
    }),
  )
})
