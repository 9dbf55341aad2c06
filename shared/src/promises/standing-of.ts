import type { Day } from '../base/instant.ts'
import { horizons, type Feature, type Horizon } from '../model/feature.ts'
import { standings, type Promise as GivenPromise, type Standing } from '../model/promise.ts'
import type { Resolution } from '../model/window.ts'

/** Why a promise stands as it does: the very field of the plan, and what it says. */
export type StandingReason =
  | { readonly kind: 'shipped' }
  | { readonly kind: 'holds'; readonly planned: Day | null; readonly promised: Day | null }
  | { readonly kind: 'low-confidence'; readonly percent: number }
  | { readonly kind: 'no-window'; readonly promised: Day }
  | { readonly kind: 'further-out'; readonly from: Horizon; readonly to: Horizon }
  | { readonly kind: 'later'; readonly planned: Day; readonly promised: Day }
  | { readonly kind: 'overdue'; readonly promised: Day }
  | { readonly kind: 'declined' }
  | { readonly kind: 'gone' }

export interface PromiseStanding {
  readonly standing: Standing
  /** Those of the worst standing; more than one where several things are wrong alike. */
  readonly reasons: readonly StandingReason[]
}

type Finding = readonly [Standing, StandingReason]

const enoughPercent = 50

/** Whether the plan holds what was promised: the worst that applies. `today` is a day where the workspace is. */
export function standingOf(
  promise: Pick<GivenPromise, 'window' | 'horizon' | 'strength'>,
  feature: Feature | undefined,
  today: Day,
): PromiseStanding {
  const findings = findingsOn(promise, feature, today)
  const worst = findings.reduce<Standing>((found, [standing]) => (isWorse(standing, found) ? standing : found), 'kept')
  return { standing: worst, reasons: findings.filter(([standing]) => standing === worst).map(([, reason]) => reason) }
}

export function isWorse(a: Standing, b: Standing): boolean {
  return standings.indexOf(a) > standings.indexOf(b)
}

function findingsOn(
  promise: Pick<GivenPromise, 'window' | 'horizon' | 'strength'>,
  feature: Feature | undefined,
  today: Day,
): readonly Finding[] {
  if (feature === undefined || feature.deletedAt !== null) return [['broken', { kind: 'gone' }]]
  if (feature.status === 'declined') return [['broken', { kind: 'declined' }]]
  if (feature.status === 'shipped') return [['kept', { kind: 'shipped' }]]
  const { confidence } = feature.estimates
  return [
    ...whenFindings(promise, feature, today),
    ...whereFindings(promise, feature),
    ...(confidence !== undefined && confidence < enoughPercent
      ? [['watch', { kind: 'low-confidence', percent: confidence }] satisfies Finding]
      : []),
  ]
}

function whenFindings({ window, strength }: Pick<GivenPromise, 'window' | 'strength'>, feature: Feature, today: Day): readonly Finding[] {
  const planned = feature.window?.end ?? null
  if (window === null) return [['safe', { kind: 'holds', planned, promised: null }]]
  const promised = window.end
  if (promised < today) return [['broken', { kind: 'overdue', promised }]]
  if (planned === null)
    return feature.horizon === 'now' ? [['watch', { kind: 'no-window', promised }]] : [['at_risk', { kind: 'no-window', promised }]]
  if (planned <= promised) return [['safe', { kind: 'holds', planned, promised }]]
  const isLoose = strength === 'mentioned' || strength === 'intended'
  const isClose = planned <= stepAfter(promised, window.resolution)
  return [[isLoose && isClose ? 'at_risk' : 'broken', { kind: 'later', planned, promised }]]
}

/** Further out than where it stood as the promise was given. */
function whereFindings({ horizon }: Pick<GivenPromise, 'horizon'>, feature: Feature): readonly Finding[] {
  if (horizon === null || horizons.indexOf(feature.horizon) <= horizons.indexOf(horizon)) return []
  return [['at_risk', { kind: 'further-out', from: horizon, to: feature.horizon }]]
}

const monthsIn: Readonly<Record<Exclude<Resolution, 'day'>, number>> = { month: 1, quarter: 3, half: 6, year: 12 }

/** The last day of the period after the one that ends on a day. */
function stepAfter(end: Day, resolution: Resolution): Day {
  const [year = 0, month = 1, day = 1] = end.split('-').map(Number)
  if (resolution === 'day') return new Date(Date.UTC(year, month - 1, day + 1)).toISOString().slice(0, 10)
  return new Date(Date.UTC(year, month + monthsIn[resolution], 0)).toISOString().slice(0, 10)
}
