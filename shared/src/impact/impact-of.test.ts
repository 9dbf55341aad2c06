import { expect, it } from 'vitest'
import {
  asId,
  type CompanyId,
  type DealId,
  type FeatureId,
  type KeyResultId,
  type ObjectiveId,
  type PromiseId,
  type RequestId,
  type StageId,
} from '../model/ids.ts'
import type { Horizon } from '../model/feature.ts'
import { projectSales } from '../projection/project-sales.ts'
import { project } from '../projection/project.ts'
import { anEmptySales, aPlanWith, applyAll, applyAllSales, featureId } from '../testing/builders.ts'
import { impactOf, type Impact, type ImpactWorld } from './impact-of.ts'
import { indexSales } from './index-sales.ts'

const a = featureId('a')
const acme = asId<CompanyId>('acme')

function world(): ImpactWorld {
  const plan = aPlanWith({ now: ['a', 'b'], later: ['c'] })
  applyAll(plan, [
    { kind: 'estimate-feature', featureId: a, criterion: 'effort', value: 30 },
    { kind: 'estimate-feature', featureId: a, criterion: 'confidence', value: 80 },
    { kind: 'estimate-feature', featureId: featureId('c'), criterion: 'effort', value: 80 },
    { kind: 'set-capacity', horizon: 'later', personDays: 100 },
    { kind: 'add-objective', objectiveId: asId<ObjectiveId>('o'), title: 'Win' },
    { kind: 'add-key-result', keyResultId: asId<KeyResultId>('k'), objectiveId: asId<ObjectiveId>('o'), title: 'Deals', edit: {} },
    { kind: 'link-key-result', featureId: a, keyResultId: asId<KeyResultId>('k'), contribution: 3 },
  ])
  const doc = anEmptySales()
  const dealId = asId<DealId>('d')
  applyAllSales(doc, [
    { kind: 'add-company', companyId: acme, edit: { name: 'Acme' } },
    { kind: 'add-stage', stageId: asId<StageId>('s'), edit: { name: 'Offer', probability: 0.5, kind: 'open' } },
    {
      kind: 'add-deal',
      dealId,
      companyId: acme,
      edit: { name: 'Big', stageId: asId<StageId>('s'), amount: { amount: 10_000, currency: 'EUR' } },
    },
    { kind: 'log-request', requestId: asId<RequestId>('r'), words: { text: 'More', companyId: acme, dealId, aboutFeatureId: a } },
    {
      kind: 'make-promise',
      promiseId: asId<PromiseId>('p'),
      featureId: a,
      companyId: acme,
      horizon: 'now',
      words: { statement: 'It is next in line', dealId },
    },
  ])
  const sales = projectSales(doc)
  return { plan: project(plan), sales, index: indexSales(sales), today: '2026-11-25' }
}

function moved(to: Horizon, id: FeatureId = a): Impact {
  const around = world()
  const feature = around.plan.features.get(id)
  if (feature === undefined) throw new Error('no such feature')
  return impactOf(feature, to, around)
}

it('[IP10] names the promises a move would worsen, and leaves alone what it would not touch', () => {
  expect(moved('later').worse).toMatchObject([{ promise: { id: 'p' }, from: 'safe', to: 'at_risk' }])
  expect(moved('now')).toMatchObject({ worse: [], better: [], keyResultsLost: [], overBy: null })
  expect(moved('now', featureId('b'))).toMatchObject({ worse: [], pipeline: 0 })
})

it('[IP11] counts each deal behind a feature once, by the odds of its stage', () => {
  expect(moved('later').pipeline).toBe(5000)
})

it('[IP12] names key results that would lose their only feature, and by how much a horizon would overflow', () => {
  expect(moved('none').keyResultsLost).toMatchObject([{ id: 'k' }])
  expect(moved('later').keyResultsLost).toEqual([])
  expect(moved('later').overBy).toBe(10)
})
