import type { Command } from '@parley/shared/commands/command.ts'
import { isCriterionId } from '@parley/shared/model/criterion.ts'
import { horizons, laneOf, statuses, type Feature } from '@parley/shared/model/feature.ts'
import { asId, type FeatureId } from '@parley/shared/model/ids.ts'
import { shownId } from '@parley/shared/protocol/api-fields.ts'
import { featureChange, featureShape, newFeature, placeBody } from '@parley/shared/protocol/api-plan.ts'
import * as z from 'zod/mini'
import { acting, resource, writing, type Around, type Effect, type Scene } from '../resource.ts'

type One = Around<Feature>

export const features = resource<Feature>({
  name: 'features',
  one: 'feature',
  about: 'Something the company may build: what is ranked, placed and promised.',
  document: 'plan',
  isLogged: true,
  shape: featureShape,
  all: ({ plan }) => [...plan.features.values()].filter(({ deletedAt }) => deletedAt === null),
  find: ({ plan }, id) => plan.features.get(asId(id)),
  show({ order: _order, ...feature }, scene) {
    return { ...feature, position: positionOf(feature, scene) }
  },
  filters: {
    horizon: { schema: z.enum(horizons), keeps: ({ horizon }, value) => horizon === value },
    status: { schema: z.enum(statuses), keeps: ({ status }, value) => status === value },
    product: { schema: shownId, keeps: ({ productId }, value) => productId === value },
    initiative: { schema: shownId, keeps: ({ initiativeId }, value) => initiativeId === value },
    tag: { schema: shownId, keeps: ({ tags }, value) => tags.includes(value) },
  },
  create: writing('Add a feature', newFeature, ({ title, place, source, estimates = {}, productId = null, ...edit }, { id, scene }) => {
    const featureId = asId<FeatureId>(id)
    const last = { horizon: 'none', after: scene.plan.lanes.none.at(-1) ?? null, before: null } as const
    return planned([
      { kind: 'add-feature', featureId, title, productId, place: place ?? last, ...(source === undefined ? {} : { source }) },
      ...edited(featureId, edit),
      ...estimating(featureId, estimates),
    ])
  }),
  update: writing('Change a feature', featureChange, ({ estimates = {}, ...edit }, { entity: { id } }: One) =>
    planned([...edited(id, edit), ...estimating(id, estimates)]),
  ),
  remove: acting('Delete a feature; it can be restored', ({ entity: { id } }: One) => planned([{ kind: 'delete-feature', featureId: id }])),
  verbs: {
    move: writing('Place a feature in a horizon, between two neighbours', placeBody, (place, { entity: { id } }: One) =>
      planned([{ kind: 'move-feature', featureId: id, place }]),
    ),
    restore: acting('Restore a deleted feature', ({ entity: { id } }: One) => planned([{ kind: 'restore-feature', featureId: id }])),
  },
})

function planned(commands: readonly Command[]): Effect {
  return { kind: 'plan', commands }
}

function edited(featureId: FeatureId, edit: Extract<Command, { kind: 'edit-feature' }>['edit']): readonly Command[] {
  return Object.keys(edit).length === 0 ? [] : [{ kind: 'edit-feature', featureId, edit }]
}

function estimating(featureId: FeatureId, estimates: Readonly<Record<string, number | null>>): readonly Command[] {
  return Object.entries(estimates).flatMap(([criterion, value]): readonly Command[] =>
    isCriterionId(criterion) ? [{ kind: 'estimate-feature', featureId, criterion, value }] : [],
  )
}

/** Counted from 1; null outside the lanes. */
function positionOf(feature: Omit<Feature, 'order'>, { plan: { lanes } }: Scene): number | null {
  const lane = laneOf(feature)
  const index = lane === null ? -1 : lanes[lane].indexOf(feature.id)
  return index < 0 ? null : index + 1
}
