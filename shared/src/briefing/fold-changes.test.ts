import fc from 'fast-check'
import { expect, it } from 'vitest'
import { horizons, statuses } from '../model/feature.ts'
import { verdicts } from '../model/guidance.ts'
import { asId, type FeatureId, type UserId } from '../model/ids.ts'
import { foldChanges } from './fold-changes.ts'
import type { PlanChange } from './plan-change.ts'

const pia = asId<UserId>('pia')
const f1 = asId<FeatureId>('f1')

function at(second: number): string {
  return new Date(Date.UTC(2027, 0, 1, 0, 0, second)).toISOString()
}

const q1 = { start: '2027-01-01', end: '2027-03-31', resolution: 'quarter' } as const
const values = {
  present: [true, false],
  status: statuses,
  horizon: horizons,
  window: [null, q1, { resolution: 'quarter', end: '2027-03-31', start: '2027-01-01' }, { ...q1, end: '2027-06-30' }],
  confidence: [null, 0, 50],
  guidance: verdicts,
  title: ['A', 'B', 'C'],
} as const

const someStep = fc.tuple(
  fc.constantFrom('f1', 'f2', 'f3'),
  fc.constantFrom(...(['present', 'status', 'horizon', 'window', 'confidence', 'guidance', 'title'] as const)),
  fc.nat({ max: 5 }),
  fc.nat({ max: 1 }),
)

/** A log as the plan writes it: each change begins where the one before ended. Times may stand still. */
const someLog = fc.array(someStep, { maxLength: 40 }).map((steps) => {
  const held = new Map<string, unknown>()
  let second = 0
  return steps.map(([feature, field, choice, passed]) => {
    const key = `${feature}/${field}`
    const options: readonly unknown[] = values[field]
    const before = held.has(key) ? held.get(key) : options[0]
    const after = options[choice % options.length]
    held.set(key, after)
    second += passed
    return { at: at(second), actorId: pia, featureId: asId<FeatureId>(feature), field, before, after } as PlanChange
  })
})

it('[BF1] folds to nothing what was moved and moved back', () => {
  const there: PlanChange = { at: at(1), actorId: pia, featureId: f1, field: 'window', before: q1, after: null }
  const back: PlanChange = { ...there, at: at(2), before: null, after: { resolution: 'quarter', end: '2027-03-31', start: '2027-01-01' } }
  expect(foldChanges([there, back])).toEqual([])
  expect(foldChanges([back, there])).toEqual([])
})

it('[BF1] keeps where a field began and ended, with the last actor and time', () => {
  const first: PlanChange = { at: at(1), actorId: pia, featureId: f1, field: 'horizon', before: 'now', after: 'later' }
  const last: PlanChange = { ...first, at: at(9), actorId: asId<UserId>('ole'), before: 'later', after: 'next' }
  expect(foldChanges([first, last])).toEqual([{ ...last, before: 'now' }])
  expect(foldChanges([last, first])).toEqual([{ ...last, before: 'now' }])
})

it('[BF1] folds any log followed by its way back to nothing', () => {
  fc.assert(
    fc.property(someLog, (log) => {
      const back = log.toReversed().map((change) => ({ ...change, at: at(99), before: change.after, after: change.before }) as PlanChange)
      expect(foldChanges([...log, ...back])).toEqual([])
    }),
  )
})

/** Without who and when: a part that comes to nothing takes its actor along. */
function ends({ featureId, field, before, after }: PlanChange): unknown {
  return { featureId, field, before, after }
}

it('[BF2] folds to the same in one go and in parts, wherever it is split', () => {
  fc.assert(
    fc.property(someLog, fc.nat({ max: 40 }), (log, index) => {
      const whole = foldChanges(log)
      const parts = foldChanges([...foldChanges(log.slice(0, index)), ...foldChanges(log.slice(index))])
      expect(parts.map(ends)).toEqual(whole.map(ends))
      expect(foldChanges(whole)).toEqual(whole)
    }),
    { numRuns: 500 },
  )
})

it('[BF2] does not depend on the order in which changes of different fields are listed', () => {
  const shuffled = someLog.chain((log) => {
    const keys = [...new Set(log.map(({ featureId, field }) => `${featureId}/${field}`))]
    return fc.tuple(fc.constant(log), fc.shuffledSubarray(keys, { minLength: keys.length }))
  })
  fc.assert(
    fc.property(shuffled, ([log, keys]) => {
      const regrouped = keys.flatMap((key) => log.filter(({ featureId, field }) => `${featureId}/${field}` === key))
      expect(foldChanges(regrouped)).toEqual(foldChanges(log))
    }),
  )
})
