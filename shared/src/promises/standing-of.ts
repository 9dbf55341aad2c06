import type { Day } from '../base/instant.ts'
import { periodEnd } from '../calendar/period-end.ts'
import { horizons, type Feature, type Horizon } from '../model/feature.ts'
import type { Promise, Strength } from '../model/promise.ts'
import type { Window } from '../model/window.ts'
import { compareStanding } from './compare-standing.ts'
import type { Reason, Stand } from './stand.ts'

/** Below this per cent of confidence a plan that fits is still watched. */
const sureEnough = 50

/** Whether the plan still holds a promise: the worst that applies. The plan does not say when a feature shipped, so shipped is kept. */
export function standingOf(promise: Promise, feature: Feature | undefined, today: Day): Stand {
  if (promise.state === 'kept' && promise.deletedAt === null) return { standing: 'kept', reasons: [] }
  if (promise.state !== 'open' || promise.deletedAt !== null) return { standing: null, reasons: [] }
  if (feature === undefined || feature.deletedAt !== null) return standBy([{ kind: 'deleted', standing: 'broken', field: 'deletedAt' }])
  if (feature.status === 'shipped') return { standing: 'kept', reasons: [] }
  return standBy([
    ...(feature.status === 'declined' ? [{ kind: 'declined', standing: 'broken', field: 'status' } as const] : []),
    ...windowReasons(promise, feature.window, today),
    ...horizonReasons(promise.horizon, feature.horizon),
    ...confidenceReasons(feature.estimates.confidence ?? null),
  ])
}

function standBy(reasons: readonly Reason[]): Stand {
  const gravestFirst = reasons.toSorted((a, b) => compareStanding(b.standing, a.standing))
  return { standing: gravestFirst[0]?.standing ?? 'safe', reasons: gravestFirst }
}

function windowReasons({ window: before, strength }: Promise, after: Window | null, today: Day): readonly Reason[] {
  if (before === null) return []
  const overdue: readonly Reason[] = before.end < today ? [{ kind: 'overdue', standing: 'broken', field: 'window', before }] : []
  if (after === null) return [...overdue, { kind: 'unscheduled', standing: 'at_risk', field: 'window', before }]
  if (after.end <= before.end) return overdue
  const isNear = after.end <= periodEnd(before.end, before.resolution, 1)
  const standing = isNear && !binds(strength) ? 'at_risk' : 'broken'
  return [...overdue, { kind: 'later', standing, field: 'window', before, after }]
}

function binds(strength: Strength): boolean {
  return strength === 'committed' || strength === 'contractual'
}

function horizonReasons(before: Horizon | null, after: Horizon): readonly Reason[] {
  if (before === null || horizons.indexOf(after) <= horizons.indexOf(before)) return []
  return [{ kind: 'further_out', standing: 'at_risk', field: 'horizon', before, after }]
}

function confidenceReasons(after: number | null): readonly Reason[] {
  return after !== null && after >= sureEnough ? [] : [{ kind: 'unsure', standing: 'watch', field: 'confidence', after }]
}
