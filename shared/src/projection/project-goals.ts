import { readInitiative, readKeyResult, readLink, readObjective, readProduct } from '../document/read-entry.ts'
import type { PlanReader } from '../document/plan-doc.ts'
import { asId, isId, type FeatureId, type InitiativeId, type KeyResultId, type ObjectiveId, type ProductId } from '../model/ids.ts'
import { byOrder, type Ordered } from '../order/by-order.ts'
import type { GoalsView } from './plan-view.ts'

/** Goals are few, so they are read anew whenever one of them changes. */
export function projectGoals(plan: PlanReader): GoalsView {
  const ids = { product: new Set<string>(), initiative: new Set<string>(), objective: new Set<string>(), keyResult: new Set<string>() }
  const links = new Map<FeatureId, Map<KeyResultId, number>>()
  for (const key of plan.keys('goals')) {
    const [kind = '', id = '', rest = ''] = key.split('/')
    if (kind === 'link') addLink(links, plan, { key, featureId: id, keyResultId: rest })
    else if (isKind(kind) && isId(id)) ids[kind].add(id)
  }
  return {
    products: sorted(ids.product, (id) => readProduct(plan, asId<ProductId>(id))),
    initiatives: sorted(ids.initiative, (id) => readInitiative(plan, asId<InitiativeId>(id))),
    objectives: sorted(ids.objective, (id) => readObjective(plan, asId<ObjectiveId>(id))),
    keyResults: sorted(ids.keyResult, (id) => readKeyResult(plan, asId<KeyResultId>(id))),
    links,
  }
}

function isKind(kind: string): kind is 'product' | 'initiative' | 'objective' | 'keyResult' {
  return kind === 'product' || kind === 'initiative' || kind === 'objective' || kind === 'keyResult'
}

interface LinkKey {
  readonly key: string
  readonly featureId: string
  readonly keyResultId: string
}

function addLink(links: Map<FeatureId, Map<KeyResultId, number>>, plan: PlanReader, { key, featureId, keyResultId }: LinkKey): void {
  const contribution = readLink(plan, key)
  if (contribution === undefined) return
  const feature = asId<FeatureId>(featureId)
  links.set(feature, (links.get(feature) ?? new Map<KeyResultId, number>()).set(asId<KeyResultId>(keyResultId), contribution))
}

function sorted<T extends Ordered & { readonly deletedAt: string | null }>(
  ids: ReadonlySet<string>,
  read: (id: string) => T | undefined,
): ReadonlyMap<T['id'], T> {
  const entities = [...ids].map(read).filter((entity) => entity !== undefined)
  const present = entities.filter((entity) => entity.deletedAt === null)
  return new Map(present.sort(byOrder).map((entity) => [entity.id, entity]))
}
