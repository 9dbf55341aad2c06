import type { Feature } from '../model/feature.ts'
import { asId, type FeatureId } from '../model/ids.ts'
import { defaultWeights, type MethodId } from '../model/method.ts'
import type { RankSettings } from '../model/settings.ts'

/** A planned feature without estimates, but for what the test is about. */
export function aFeature(about: Partial<Feature> = {}): Feature {
  return {
    id: asId<FeatureId>('f1'),
    key: null,
    title: 'A feature',
    productId: null,
    initiativeId: null,
    ownerId: null,
    status: 'planned',
    horizon: 'none',
    order: 'a',
    window: null,
    estimates: {},
    tags: [],
    visibility: 'private',
    publicTitle: null,
    publicSummary: null,
    publicPeriod: false,
    source: null,
    createdAt: null,
    createdBy: null,
    deletedAt: null,
    ...about,
  }
}

export function settingsOf(methodId: MethodId): RankSettings {
  return { methodId, weights: defaultWeights, demandWeight: 0 }
}
