import { compareText } from '../base/compare-text.ts'
import { unreachable } from '../base/unreachable.ts'
import { horizons, type Feature } from '../model/feature.ts'
import type { PlanChange } from './plan-change.ts'

/** The largest first. */
export const changeKinds = [
  'removed',
  'declined',
  'slipped',
  'shipped',
  'sooner',
  'added',
  'moved',
  'guidance',
  'confidence',
  'wording',
] as const
export type ChangeKind = (typeof changeKinds)[number]

/** What net changes of one feature come to; null where it was off the roadmap before and after. */
export function changeKindOf(changes: readonly PlanChange[], feature: Feature): ChangeKind | null {
  const presence = changes.find(({ field }) => field === 'present')
  if (presence !== undefined) return presence.after === true ? 'added' : 'removed'
  if (changes.length === 0 || feature.deletedAt !== null) return null
  const status = changes.find(({ field }) => field === 'status')?.after
  if (status === 'declined' || status === 'shipped') return status
  const directions = changes.map(directionOf).filter((direction) => direction !== null)
  if (directions.length > 0) return overall(directions)
  if (changes.some(({ field }) => field === 'guidance')) return 'guidance'
  return changes.some(({ field }) => field === 'confidence') ? 'confidence' : 'wording'
}

/** Above 0 for what comes later than it was planned, below for sooner; null for what has no bearing on when. */
function directionOf(change: PlanChange): number | null {
  switch (change.field) {
    case 'horizon':
      return horizons.indexOf(change.after) - horizons.indexOf(change.before)
    case 'window':
      if (change.after === null) return 1
      return change.before === null ? 0 : compareText(change.after.end, change.before.end)
    case 'status':
      return change.before === 'shipped' ? 1 : 0
    case 'present':
    case 'confidence':
    case 'guidance':
    case 'title':
      return null
    default:
      return unreachable(change)
  }
}

function overall(directions: readonly number[]): 'slipped' | 'sooner' | 'moved' {
  const isLater = directions.some((direction) => direction > 0)
  const isSooner = directions.some((direction) => direction < 0)
  if (isLater === isSooner) return 'moved'
  return isLater ? 'slipped' : 'sooner'
}
