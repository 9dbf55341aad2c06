import type { Feature } from '@parley/shared/model/feature.ts'
import type { KeyResult, Objective } from '@parley/shared/model/goal.ts'
import { asId, type KeyResultId, type ObjectiveId } from '@parley/shared/model/ids.ts'
import { emptyView, type PlanView } from '@parley/shared/projection/plan-view.ts'
import { aFeature } from '@parley/shared/testing/a-feature.ts'
import { featureId } from '@parley/shared/testing/builders.ts'
import { expect, it } from 'vitest'
import { goalTree, unservingFeatures } from './goal-tree.ts'
import { coverageText, servingText } from './goal-words.ts'

function objective(name: string): Objective {
  return { id: asId<ObjectiveId>(name), title: name, ownerId: null, start: null, end: null, order: name, deletedAt: null }
}

function keyResult(name: string, of: string, numbers: Partial<KeyResult> = {}): KeyResult {
  const where = { start: 0, target: 100, current: 50, ...numbers }
  return { id: asId<KeyResultId>(name), objectiveId: asId<ObjectiveId>(of), title: name, unit: '', order: name, deletedAt: null, ...where }
}

function feature(name: string, about: Partial<Feature> = {}): Feature {
  return aFeature({ id: featureId(name), title: name, order: name, horizon: 'now', ...about })
}

type Links = Readonly<Record<string, Readonly<Record<string, number>>>>

function planOf(
  features: readonly Feature[],
  keyResults: readonly KeyResult[],
  links: Links,
  objectives: readonly Objective[] = [objective('o')],
): PlanView {
  return {
    ...emptyView,
    features: new Map(features.map((one) => [one.id, one])),
    lanes: { ...emptyView.lanes, now: features.map(({ id }) => id) },
    goals: {
      ...emptyView.goals,
      objectives: new Map(objectives.map((one) => [one.id, one])),
      keyResults: new Map(keyResults.map((one) => [one.id, one])),
      links: new Map(
        Object.entries(links).map(([id, to]) => [
          featureId(id),
          new Map(Object.entries(to).map(([result, value]) => [asId<KeyResultId>(result), value])),
        ]),
      ),
    },
  }
}

it('[OB10] takes the mean of the key results, falling numbers and overshoot included', () => {
  const results = [
    keyResult('half', 'o'),
    keyResult('falling', 'o', { start: 38, target: 10, current: 24 }),
    keyResult('over', 'o', { current: 300 }),
    keyResult('behind', 'o', { current: -20 }),
  ]
  const [branch] = goalTree(planOf([], results, {}))
  expect(branch?.keyResults.map(({ progress }) => progress)).toEqual([0.5, 0.5, 1, 0])
  expect(branch?.progress).toBe(0.5)
  expect(goalTree(planOf([], [], {})).map(({ progress }) => progress)).toEqual([null])
})

it('[OB11] counts a key result as covered by work in Now or Next alone', () => {
  const features = [feature('near'), feature('far', { horizon: 'later' }), feature('done', { status: 'shipped' })]
  const results = [keyResult('a', 'o'), keyResult('b', 'o'), keyResult('c', 'o')]
  const [branch] = goalTree(planOf(features, results, { near: { a: 1 }, far: { b: 3 }, done: { c: 3 } }))
  expect(branch === undefined ? '' : coverageText(branch)).toBe('1 of 3 key results with work in Now or Next')
  expect(coverageText({ covered: 0, keyResults: [] })).toBe('Not measured yet')
})

it('[OB12] lists the nearest first and of that what decides, without what is declined or deleted', () => {
  const features = [
    feature('later', { horizon: 'later' }),
    feature('helps'),
    feature('decides'),
    feature('declined', { status: 'declined' }),
    feature('deleted', { deletedAt: '2026-11-23T00:00:00.000Z' }),
    feature('shipped', { status: 'shipped' }),
  ]
  const links = Object.fromEntries(features.map(({ title }) => [title, { a: title === 'decides' ? 3 : 1 }]))
  const [branch] = goalTree(planOf(features, [keyResult('a', 'o')], links))
  const serving = branch?.keyResults[0]?.serving ?? []
  expect(serving.map((one) => one.feature.title)).toEqual(['decides', 'helps', 'later', 'shipped'])
  expect(servingText(serving)).toBe('4 features: 2 in Now, 1 in Later, 1 shipped')
})

it('[OB13] finds what serves no key result of an existing objective', () => {
  const features = [feature('linked'), feature('orphaned'), feature('free')]
  const results = [keyResult('a', 'o'), keyResult('gone', 'deleted-objective')]
  const plan = planOf(features, results, { linked: { a: 1 }, orphaned: { gone: 2, nowhere: 1 } })
  expect(unservingFeatures(plan).map(({ title }) => title)).toEqual(['orphaned', 'free'])
  expect(unservingFeatures({ ...plan, lanes: { ...plan.lanes, now: [], shipped: [featureId('free')] } })).toEqual([])
})
