import fc from 'fast-check'
import { expect, it } from 'vitest'
import { horizons, statuses, type Feature } from '../model/feature.ts'
import { audiences, verdicts, visibilities, type Audience, type GuidanceOverride } from '../model/guidance.ts'
import { strengths } from '../model/promise.ts'
import { resolutions, type Window } from '../model/window.ts'
import { aFeature } from '../testing/a-feature.ts'
import { deriveGuidance } from './derive-guidance.ts'
import { guidanceOf } from './guidance-of.ts'
import { mayPromise } from './may-promise.ts'

const today = '2027-01-15'
const prospect = { audience: 'prospect', today } as const
const q1: Window = { start: '2027-01-01', end: '2027-03-31', resolution: 'quarter' }
const past = '2026-06-01T00:00:00.000Z'

function shown(about: Partial<Feature>): Feature {
  return aFeature({ title: 'Offline mode', visibility: 'public', ...about })
}

const sure = shown({ horizon: 'now', window: q1, estimates: { confidence: 80 } })

it.each([
  ['shipped', { status: 'shipped', visibility: 'private' }, 'promise_ok'],
  ['now', { horizon: 'now' }, 'mention_ok'],
  ['next', { horizon: 'next' }, 'mention_ok'],
  ['later', { horizon: 'later' }, 'ask_pm'],
  ['without a horizon', { horizon: 'none' }, 'ask_pm'],
  ['private', { horizon: 'now', visibility: 'private' }, 'do_not_mention'],
  ['public by its theme only', { horizon: 'now', visibility: 'theme_only' }, 'do_not_mention'],
  ['declined', { horizon: 'now', status: 'declined' }, 'do_not_mention'],
  ['deleted', { status: 'shipped', deletedAt: past }, 'do_not_mention'],
] as const)('[GD1] derives of a feature that is %s what prospects may hear', (_, about, verdict) => {
  expect(deriveGuidance(shown(about), prospect).verdict).toBe(verdict)
})

it.each([
  [sure, 'We are working on “Offline mode” and aim for Q1 2027; plans may change.'],
  [{ ...sure, estimates: { confidence: 79 } }, 'We are working on “Offline mode”; we do not give a date yet, and plans may change.'],
  [{ ...sure, estimates: {} }, 'We are working on “Offline mode”; we do not give a date yet, and plans may change.'],
  [
    { ...sure, horizon: 'next' },
    '“Offline mode” is on our roadmap for the coming quarters; we do not give dates yet, and plans may change.',
  ],
  [{ ...sure, horizon: 'later' }, 'I will ask our product team about that and come back to you.'],
  [{ ...sure, visibility: 'private' }, 'I have nothing to share on that today; I will tell our product team what you need.'],
  [{ ...sure, status: 'shipped' }, '“Offline mode” is available today.'],
] as const)('[GD2] gives the words that go with the verdict (%#)', (feature, sentence) => {
  expect(deriveGuidance(feature, prospect).sentence).toBe(sentence)
})

it.each([
  [{ start: '2027-03-03', end: '2027-03-05', resolution: 'day' }, 'aim for March 2027;'],
  [{ start: '2026-10-01', end: '2027-03-31', resolution: 'quarter' }, 'aim for Q1 2027;'],
  [{ start: '2027-01-15', end: today, resolution: 'half' }, 'aim for H1 2027;'],
  [{ start: '2026-10-01', end: '2027-01-14', resolution: 'quarter' }, 'we do not give a date yet'],
] as const)('[GD3] words a window coarsely, and not once it is over (%#)', (window, words) => {
  expect(deriveGuidance({ ...sure, window }, prospect).sentence).toContain(words)
})

it('[GD4] tells our own people where it stands', () => {
  const ours = { audience: 'internal', today } as const
  expect(deriveGuidance({ ...sure, visibility: 'private' }, ours)).toMatchObject({
    verdict: 'mention_ok',
    sentence: '“Offline mode” stands in Now for Q1 2027, 80 % sure; plans may change.',
  })
  expect(deriveGuidance(shown({ status: 'declined' }), ours).sentence).toBe('“Offline mode” was declined.')
  expect(deriveGuidance({ ...sure, deletedAt: past }, ours).verdict).toBe('do_not_mention')
})

function overriding(about: Partial<GuidanceOverride>, audience: Audience = 'prospect'): ReadonlyMap<Audience, GuidanceOverride> {
  const nothing = { verdict: null, sentence: null, dontSay: null, reason: null, validUntil: null, by: null, at: null }
  return new Map([[audience, { featureId: sure.id, audience, ...nothing, ...about }]])
}

it('[GD5] lets product’s verdict win up to its last day, and says when it ran out', () => {
  const until = (validUntil: string) =>
    guidanceOf(sure, overriding({ verdict: 'do_not_mention', validUntil, reason: 'A patent is pending' }), prospect)
  expect(until(today)).toMatchObject({
    verdict: 'do_not_mention',
    origin: { kind: 'override', reason: 'A patent is pending', validUntil: today },
  })
  expect(until('2027-01-14')).toEqual({ ...deriveGuidance(sure, prospect), origin: { kind: 'expired', validUntil: '2027-01-14' } })
})

it('[GD5] lets a sentence without a verdict change the words only', () => {
  const guidance = guidanceOf(sure, overriding({ sentence: 'Soon.', dontSay: 'When.' }), prospect)
  expect(guidance).toMatchObject({ verdict: 'mention_ok', sentence: 'Soon.', dontSay: 'When.' })
})

it('[GD5] finds words for a verdict that came without', () => {
  expect(guidanceOf({ ...sure, horizon: 'next' }, overriding({ verdict: 'promise_ok' }), prospect).sentence).toBe(
    'You can count on “Offline mode” by the end of Q1 2027; should our plans change, we will tell you at once.',
  )
  expect(guidanceOf({ ...sure, horizon: 'later' }, overriding({ verdict: 'mention_ok' }), prospect).sentence).toBe(
    '“Offline mode” is something we consider; there is no date, and plans may change.',
  )
})

it('[GD5] is bound to its audience, and to a feature that is there', () => {
  const overrides = overriding({ verdict: 'promise_ok' }, 'customer')
  expect(guidanceOf(sure, overrides, prospect).verdict).toBe('mention_ok')
  expect(guidanceOf({ ...sure, deletedAt: past }, overrides, { audience: 'customer', today }).verdict).toBe('do_not_mention')
  expect(guidanceOf(sure, undefined, prospect).origin).toEqual({ kind: 'policy' })
})

it.each(verdicts)('[GD6] asks for approval of what goes beyond %s', (verdict) => {
  const free = { promise_ok: ['mentioned', 'intended', 'committed'], mention_ok: ['mentioned'], ask_pm: [], do_not_mention: [] }
  expect(strengths.filter((strength) => mayPromise(verdict, strength) === 'yes')).toEqual(free[verdict])
})

const someFeature = fc
  .record({
    status: fc.constantFrom(...statuses),
    horizon: fc.constantFrom(...horizons),
    visibility: fc.constantFrom(...visibilities),
    estimates: fc.record({ confidence: fc.integer({ min: 0, max: 100 }) }, { requiredKeys: [] }),
    window: fc.option(
      fc
        .tuple(
          fc.constantFrom('2026-12-05', '2027-01-01', '2027-07-20'),
          fc.constantFrom('2027-01-10', '2027-08-05'),
          fc.constantFrom(...resolutions),
        )
        .map(([start, end, resolution]) => ({ start, end, resolution })),
      { nil: null },
    ),
    deletedAt: fc.constantFrom(null, null, past),
  })
  .map((about) => aFeature({ title: 'Offline mode', ...about }))

it('[GD7] names no feature to outsiders that is private, declined or deleted, whoever asks', () => {
  fc.assert(
    fc.property(someFeature, fc.constantFrom(...audiences), (feature, audience) => {
      const isHidden =
        feature.deletedAt !== null ||
        (audience !== 'internal' && feature.status !== 'shipped' && (feature.visibility !== 'public' || feature.status === 'declined'))
      const { verdict, sentence } = deriveGuidance(feature, { audience, today })
      expect(verdict === 'do_not_mention').toBe(isHidden)
      if (isHidden) expect(sentence).not.toContain('Offline mode')
    }),
  )
})

it('[GD7] never says more of a feature further out, and never a date to outsiders unless work is under way and sure', () => {
  fc.assert(
    fc.property(someFeature, fc.constantFrom('prospect', 'customer', 'partner'), (feature, audience) => {
      const said = horizons.map((horizon) => deriveGuidance({ ...feature, horizon }, { audience, today }))
      const ranks = said.map(({ verdict }) => verdicts.indexOf(verdict))
      expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
      const { sentence } = deriveGuidance(feature, { audience, today })
      if (/20\d\d/.test(sentence)) expect([feature.horizon, (feature.estimates.confidence ?? 0) >= 80]).toEqual(['now', true])
      if (sentence.includes('Offline mode') && feature.status !== 'shipped') expect(sentence).toContain('plans may change')
    }),
    { numRuns: 500 },
  )
})
