import { changeKinds, changeKindOf, type ChangeKind } from '../briefing/change-kind.ts'
import { changeWords, type ChangeWords } from '../briefing/change-words.ts'
import type { PlanChange } from '../briefing/plan-change.ts'
import { compareText } from '../base/compare-text.ts'
import type { Feature } from '../model/feature.ts'
import { asId, type FeatureId } from '../model/ids.ts'
import type { PlanView } from '../projection/plan-view.ts'

/** What became of one feature between two states of a plan. */
export interface Difference {
  readonly featureId: FeatureId
  readonly title: string
  readonly kind: ChangeKind
  readonly words: readonly ChangeWords[]
}

type Compared = Pick<PlanView, 'features'>

/** What is different, the largest changes first. */
export function comparePlans(before: Compared, after: Compared): readonly Difference[] {
  const ids = new Set([...before.features.keys(), ...after.features.keys()])
  return [...ids]
    .flatMap((id) => differenceOf(before.features.get(id), after.features.get(id)))
    .toSorted((a, b) => changeKinds.indexOf(a.kind) - changeKinds.indexOf(b.kind) || compareText(a.title, b.title))
}

function differenceOf(before: Feature | undefined, after: Feature | undefined): readonly Difference[] {
  const feature = after ?? before
  if (feature === undefined) return []
  const changes = changesBetween(before, after)
  // Something that is not there any more is told as it was.
  const kind = changeKindOf(changes, after ?? { ...feature, deletedAt: null })
  if (kind === null) return []
  return [{ featureId: feature.id, title: feature.title, kind, words: changes.map(changeWords) }]
}

function changesBetween(before: Feature | undefined, after: Feature | undefined): readonly PlanChange[] {
  const id = after?.id ?? before?.id
  if (id === undefined) return []
  const by = { at: '', actorId: asId<PlanChange['actorId']>('nobody'), featureId: id }
  const [was, is] = [isOn(before), isOn(after)]
  if (was !== is) return [{ ...by, field: 'present', before: was, after: is }]
  if (before === undefined || after === undefined || !is) return []
  const confidence = { before: before.estimates.confidence ?? null, after: after.estimates.confidence ?? null }
  const all: readonly PlanChange[] = [
    { ...by, field: 'status', before: before.status, after: after.status },
    { ...by, field: 'horizon', before: before.horizon, after: after.horizon },
    { ...by, field: 'window', before: before.window, after: after.window },
    { ...by, field: 'confidence', ...confidence },
    { ...by, field: 'title', before: before.title, after: after.title },
  ]
  return all.filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after))
}

function isOn(feature: Feature | undefined): boolean {
  return feature !== undefined && feature.deletedAt === null
}
