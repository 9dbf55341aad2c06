import { compareText } from '../base/compare-text.ts'
import { personDaysPerMonth, type CriterionId, type Estimates } from '../model/criterion.ts'
import { defaultWeights } from '../model/method.ts'
import { cannyPoints } from '../ranking/canny-points.ts'
import { competitionRanks } from '../ranking/competition-ranks.ts'
import { evenSteps } from '../ranking/even-steps.ts'
import { flipWeight, type Rivals } from '../ranking/flip-weight.ts'
import { focusScore, type FocusInputs } from '../ranking/focus-score.ts'
import { ice, iceAverage } from '../ranking/ice.ts'
import type { Method } from '../ranking/method.ts'
import { minMax, minMaxScores, type ObservedDriver } from '../ranking/min-max.ts'
import { percentOfHighest } from '../ranking/percent-of-highest.ts'
import { pieScore, type PieRatings } from '../ranking/pie-score.ts'
import { quadrantOf } from '../ranking/quadrant-of.ts'
import { reachOf, type ReachInputs } from '../ranking/reach-of.ts'
import { rice } from '../ranking/rice.ts'
import { significant } from '../ranking/significant.ts'
import { weightedMean } from '../ranking/weight-shares.ts'
import { wiegers, type WiegersRatings } from '../ranking/wiegers.ts'
import { costOfDelay, wsjf } from '../ranking/wsjf.ts'

type Item = Readonly<Record<string, number | string | null>>
type Named<T> = T & { readonly name: string }

/** From the name of a vector's method to the function that computes it from the vector's inputs. */
const evaluators: Readonly<Record<string, (inputs: unknown) => unknown>> = {
  rice: taking((inputs: { readonly items: readonly Item[]; readonly percent?: boolean }) =>
    scoresOf(rice, inputs.items, (item) => ({
      reach: item['reach'],
      impact: item['impact'],
      confidence: times(item['confidence'], inputs.percent === true ? 1 : 100),
      effort: times(item['effort'], personDaysPerMonth),
    })),
  ),
  'rice.reach': taking((inputs: ReachInputs) => ({ reach: reachOf(inputs) })),
  'ice.product': taking((inputs: { readonly items: readonly Item[] }) => scoresOf(ice, inputs.items, iceEstimates)),
  'ice.average': taking((inputs: { readonly items: readonly Item[] }) => scoresOf(iceAverage, inputs.items, iceEstimates)),
  'ice.variants': taking(({ items }: { readonly items: readonly Item[] }) => ({
    product: scoresOf(ice, items, iceEstimates)['scores'],
    average: scoresOf(iceAverage, items, iceEstimates)['scores'],
  })),
  pie: taking(({ items }: { readonly items: readonly PieRatings[] }) => ({ scores: items.map(pieScore) })),
  wsjf: taking((inputs: { readonly items: readonly Item[] }) => scoresOf(wsjf, inputs.items, wsjfEstimates)),
  'wsjf.cod': taking((item: Item) => ({ costOfDelay: costOfDelay(estimatesOf(wsjfEstimates(item))) })),
  'valueEffort.quadrant': taking(
    ({
      items,
      midpoint,
    }: {
      readonly items: readonly { readonly value: number; readonly effort: number }[]
      readonly midpoint: number
    }) => ({
      quadrants: items.map((item) => quadrantOf(item, midpoint)),
    }),
  ),
  ranks: taking(({ scores }: { readonly scores: readonly (number | null)[] }) => ({ ranks: competitionRanks(scores) })),
  weighted: taking(
    ({
      weights,
      items,
    }: {
      readonly weights: readonly number[]
      readonly items: Readonly<Record<string, readonly (number | null)[]>>
    }) => ({
      scores: Object.fromEntries(Object.entries(items).map(([name, values]) => [name, weightedMean(weights, values)])),
    }),
  ),
  'weighted.focus': taking((inputs: FocusInputs) => ({ score: focusScore(inputs) })),
  'weighted.minmax': taking(
    (inputs: ObservedDriver | { readonly weights: readonly number[]; readonly drivers: readonly ObservedDriver[] }) =>
      'drivers' in inputs ? { scores: minMaxScores(inputs.weights, inputs.drivers) } : { normalised: minMax(inputs) },
  ),
  'weighted.normalise': taking((inputs: { readonly rating0to10: number; readonly ordinal: readonly string[] }) => ({
    rating: inputs.rating0to10 / 10,
    ordinal: evenSteps(inputs.ordinal),
  })),
  'weighted.jpd': taking(({ values }: { readonly values: readonly number[] }) => ({ normalised: percentOfHighest(values) })),
  'weighted.canny': taking((inputs: Readonly<Record<'scale0to10' | 'stars' | 'fibonacci', number>>) => ({
    scale0to10: cannyPoints({ kind: 'scale0to10', value: inputs.scale0to10 }),
    stars: cannyPoints({ kind: 'stars', value: inputs.stars }),
    fibonacci: cannyPoints({ kind: 'fibonacci', value: inputs.fibonacci }),
  })),
  'weighted.wiegers': taking(
    ({ items, weights }: { readonly items: readonly Named<WiegersRatings>[]; readonly weights: WiegersRatings }) => {
      const results = wiegers(items, weights)
      const priorities = results.map(({ priority }) => priority)
      const order = inOrder(items, priorities)
      return { first: results[0], rankFirst: order.at(0), rankLast: order.at(-1), order, priorities }
    },
  ),
  'weighted.sensitivity': taking((inputs: Rivals & { readonly driverIndex: number }) => flipWeight(inputs, inputs.driverIndex)),
}

/** Computes a golden vector. The inputs are trusted to have the shape that belongs to the method. */
export function evaluate(method: string, inputs: unknown): unknown {
  const evaluator = Object.hasOwn(evaluators, method) ? evaluators[method] : undefined
  if (evaluator === undefined) throw new Error(`no method is called "${method}"; known: ${Object.keys(evaluators).join(', ')}`)
  return evaluator(inputs)
}

function taking<Inputs>(compute: (inputs: Inputs) => unknown): (inputs: unknown) => unknown {
  return (inputs) => compute(inputs as Inputs)
}

type Given = Partial<Record<CriterionId, number | string | null | undefined>>

function iceEstimates({ impact, confidence, ease }: Item): Given {
  return { iceImpact: impact, iceConfidence: confidence, iceEase: ease }
}

function wsjfEstimates({ value, timeCriticality, riskOpportunity, jobSize }: Item): Given {
  return { businessValue: value, timeCriticality, riskReduction: riskOpportunity, jobSize }
}

function scoresOf(method: Method, items: readonly Item[], read: (item: Item) => Given): Readonly<Record<string, readonly unknown[]>> {
  const scores = items.map((item) => method.score(estimatesOf(read(item)), defaultWeights).score)
  return items.every((item) => item['name'] !== undefined) ? { scores, order: inOrder(items, scores) } : { scores }
}

/** Vectors write null for a missing number, estimates leave it out. */
function estimatesOf(given: Given): Estimates {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => typeof value === 'number')) as Estimates
}

function times(value: Item[string] | undefined, factor: number): number | null {
  return typeof value === 'number' ? value * factor : null
}

function inOrder(items: readonly object[], scores: readonly (number | null)[]): readonly string[] {
  return items
    .map((item, index) => ({ name: String((item as Item)['name']), score: scores[index] ?? null }))
    .sort((a, b) => compareScores(a.score, b.score) || compareText(a.name, b.name))
    .map(({ name }) => name)
}

function compareScores(a: number | null, b: number | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  return significant(b) - significant(a)
}
