import type { Command } from '@parley/shared/commands/command.ts'
import { progressOf, type Initiative, type KeyResult, type Objective, type Product } from '@parley/shared/model/goal.ts'
import { asId } from '@parley/shared/model/ids.ts'
import { shownId } from '@parley/shared/protocol/api-fields.ts'
import * as plan from '@parley/shared/protocol/api-plan.ts'
import { acting, resource, writing, type Around, type Effect } from '../resource.ts'

export const products = resource<Product>({
  name: 'products',
  one: 'product',
  about: 'An area of the product that features belong to.',
  document: 'plan',
  shape: plan.productShape,
  all: (scene) => [...scene.plan.goals.products.values()],
  find: (scene, id) => scene.plan.goals.products.get(asId(id)),
  show: ({ id, name, hue }) => ({ id, name, hue }),
  create: writing('Add a product', plan.newProduct, ({ name, hue }, { id }) =>
    one({ kind: 'add-product', productId: asId(id), name, hue }),
  ),
})

export const initiatives = resource<Initiative>({
  name: 'initiatives',
  one: 'initiative',
  about: 'A larger undertaking that several features serve.',
  document: 'plan',
  shape: plan.initiativeShape,
  all: (scene) => [...scene.plan.goals.initiatives.values()],
  find: (scene, id) => scene.plan.goals.initiatives.get(asId(id)),
  show: ({ id, name }) => ({ id, name }),
  create: writing('Add an initiative', plan.newInitiative, ({ name }, { id }) =>
    one({ kind: 'add-initiative', initiativeId: asId(id), name }),
  ),
})

export const objectives = resource<Objective>({
  name: 'objectives',
  one: 'objective',
  about: 'What the company wants to reach.',
  document: 'plan',
  isLogged: true,
  shape: plan.objectiveShape,
  all: (scene) => [...scene.plan.goals.objectives.values()],
  find: (scene, id) => scene.plan.goals.objectives.get(asId(id)),
  show: ({ id, title, ownerId, start, end }) => ({ id, title, ownerId, start, end }),
  create: writing('Add an objective', plan.newObjective, ({ title, ...edit }, { id }) => ({
    kind: 'plan',
    commands: [
      { kind: 'add-objective', objectiveId: asId(id), title },
      { kind: 'edit-objective', objectiveId: asId(id), edit },
    ],
  })),
  update: writing('Change an objective', plan.objectiveChange, (edit, { entity }: Around<Objective>) =>
    one({ kind: 'edit-objective', objectiveId: entity.id, edit }),
  ),
  remove: acting('Delete an objective', ({ entity }: Around<Objective>) => one({ kind: 'delete-objective', objectiveId: entity.id })),
})

export const keyResults = resource<KeyResult>({
  name: 'key-results',
  one: 'key result',
  about: 'A number by which an objective is measured, and the features that serve it.',
  document: 'plan',
  isLogged: true,
  shape: plan.keyResultShape,
  all: (scene) => [...scene.plan.goals.keyResults.values()],
  find: (scene, id) => scene.plan.goals.keyResults.get(asId(id)),
  show({ order: _order, deletedAt: _deletedAt, ...keyResult }, { plan: { goals } }) {
    const served = [...goals.links].flatMap(([featureId, links]) => {
      const contribution = links.get(keyResult.id)
      return contribution === undefined ? [] : [{ featureId, contribution }]
    })
    return { ...keyResult, progress: progressOf(keyResult), features: served }
  },
  filters: { objective: { schema: shownId, keeps: ({ objectiveId }, value) => objectiveId === value } },
  create: writing('Add a key result', plan.newKeyResult, ({ objectiveId, title, ...edit }, { id }) =>
    one({ kind: 'add-key-result', keyResultId: asId(id), objectiveId, title, edit }),
  ),
  update: writing('Change a key result', plan.keyResultChange, (edit, { entity }: Around<KeyResult>) =>
    one({ kind: 'edit-key-result', keyResultId: entity.id, edit }),
  ),
  remove: acting('Delete a key result', ({ entity }: Around<KeyResult>) => one({ kind: 'delete-key-result', keyResultId: entity.id })),
  verbs: {
    link: writing('Say how much a feature contributes, or null to unlink it', plan.keyResultLink, (link, { entity }: Around<KeyResult>) =>
      one({ kind: 'link-key-result', keyResultId: entity.id, ...link }),
    ),
  },
})

function one(command: Command): Effect {
  return { kind: 'plan', commands: [command] }
}
