import { compareText } from '../base/compare-text.ts'
import { changedFields, type PlanChange } from './plan-change.ts'

/**
 * What is left of a log when one looks only at where it began and ended: at most one change for each feature and field, with
 * the last actor. Of changes at the same moment the one further down the log is the later.
 */
export function foldChanges(log: readonly PlanChange[]): readonly PlanChange[] {
  const net = new Map<string, PlanChange>()
  for (const change of log.toSorted((a, b) => compareText(a.at, b.at))) {
    const key = `${change.featureId}/${change.field}`
    const first = net.get(key)
    net.set(key, first === undefined ? change : joined(first, change))
  }
  return [...net.values()].filter(isChange).sort(byFeatureAndField)
}

function joined<C extends PlanChange>(first: C, last: C): C {
  return { ...last, before: first.before }
}

function isChange({ before, after }: PlanChange): boolean {
  return comparable(before) !== comparable(after)
}

function comparable(value: PlanChange['before']): string | number | boolean | null {
  return value !== null && typeof value === 'object' ? `${value.start}/${value.end}/${value.resolution}` : value
}

function byFeatureAndField(a: PlanChange, b: PlanChange): number {
  return compareText(a.featureId, b.featureId) || changedFields.indexOf(a.field) - changedFields.indexOf(b.field)
}
