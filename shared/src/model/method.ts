import type { CriterionId } from './criterion.ts'

export const methodIds = ['rice', 'ice', 'ice_average', 'wsjf', 'value_effort', 'weighted'] as const
export type MethodId = (typeof methodIds)[number]

/** Weights of the weighted method, from 0 to 100; missing ones are 0. */
export type Weights = Readonly<Partial<Record<CriterionId, number>>>

export const weightedCriteria = [
  'strategicFit',
  'customerValue',
  'revenuePotential',
  'complexity',
  'risk',
] as const satisfies readonly CriterionId[]

export const defaultWeights: Weights = { strategicFit: 30, customerValue: 30, revenuePotential: 20, complexity: 10, risk: 10 }
