import { windowName } from '../calendar/period-name.ts'
import { criteria, criterionIds } from '../model/criterion.ts'
import { lanes, type Feature } from '../model/feature.ts'
import type { FeatureId, UserId } from '../model/ids.ts'
import type { PlanView } from '../projection/plan-view.ts'
import type { Cell, Sheet } from './sheet.ts'

export interface FeatureSheetInput {
  readonly plan: PlanView
  /** Null for what has no rank. */
  readonly rankOf: (id: FeatureId) => number | null
  readonly nameOf: (id: UserId) => string | null
}

/** Every feature that is not deleted, lane by lane from top to bottom and then the declined, under headers that an import knows again. */
export function featureSheet(input: FeatureSheetInput): Sheet {
  const { features, lanes: held } = input.plan
  const standing = lanes.flatMap((lane) => held[lane]).flatMap((id) => features.get(id) ?? [])
  const declined = [...features.values()].filter(({ status, deletedAt }) => status === 'declined' && deletedAt === null)
  return { headers, rows: [...standing, ...declined].map((feature) => rowOf(feature, input)) }
}

function rowOf(feature: Feature, { plan, rankOf, nameOf }: FeatureSheetInput): readonly Cell[] {
  const { id, productId, initiativeId, ownerId, window, estimates } = feature
  const { companies = 0, requests = 0 } = plan.demand.get(id) ?? {}
  return [
    feature.key,
    feature.title,
    feature.status,
    feature.horizon,
    rankOf(id),
    nameIn(plan.goals.products, productId),
    nameIn(plan.goals.initiatives, initiativeId),
    ownerId && nameOf(ownerId),
    window && windowName(window),
    window?.start ?? null,
    window?.end ?? null,
    feature.tags.join(', '),
    feature.visibility,
    companies,
    requests,
    ...criterionIds.map((criterion) => estimates[criterion] ?? null),
  ]
}

function nameIn<I>(known: ReadonlyMap<I, { readonly name: string }>, id: I | null): string | null {
  return id === null ? null : (known.get(id)?.name ?? null)
}

const headers = [
  'Key',
  'Title',
  'Status',
  'Horizon',
  'Rank',
  'Product',
  'Initiative',
  'Owner',
  'Window',
  'Window start',
  'Window end',
  'Tags',
  'Visibility',
  'Companies asking',
  'Requests',
  ...criterionIds.map((criterion) => criteria[criterion].name),
]
