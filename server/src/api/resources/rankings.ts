import type { DemandAggregate } from '@parley/shared/model/demand.ts'
import { isCriterionId } from '@parley/shared/model/criterion.ts'
import { horizons } from '@parley/shared/model/feature.ts'
import { asId } from '@parley/shared/model/ids.ts'
import type { RoadmapSettings } from '@parley/shared/model/settings.ts'
import type { Command } from '@parley/shared/commands/command.ts'
import type { PlanView } from '@parley/shared/projection/plan-view.ts'
import { rank } from '@parley/shared/ranking/rank.ts'
import { rankOf, type Ranking, type Scored } from '@parley/shared/ranking/ranking.ts'
import * as shapes from '@parley/shared/protocol/api-plan.ts'
import { resource, writing, type Around, type Scene } from '../resource.ts'

type Wanted = DemandAggregate & { readonly id: string }

export const demand = resource<Wanted>({
  name: 'demand',
  one: 'demand',
  about: 'How much each feature is wanted, as everybody may know it: no name, no amount.',
  document: 'plan',
  shape: shapes.demandShape,
  all: ({ plan }) => [...plan.demand].map(([id, wanted]) => ({ ...wanted, id })),
  find: ({ plan }, id) => {
    const found = plan.demand.get(asId(id))
    return found === undefined ? undefined : { ...found, id }
  },
  show: (wanted) => ({ ...wanted }),
})

type Ranked = Scored & { readonly id: string }

export const ranking = resource<Ranked>({
  name: 'ranking',
  one: 'rank',
  about: 'The score and rank of each feature by the method of the roadmap, or why it has none.',
  document: 'plan',
  shape: shapes.rankShape,
  all: (scene) => [...rankingOf(scene).scored].map(([id, scored]) => ({ ...scored, id })),
  find: (scene, id) => {
    const found = rankingOf(scene).scored.get(asId(id))
    return found === undefined ? undefined : { ...found, id }
  },
  show({ featureId, score, missing, reason }, scene) {
    const made = rankingOf(scene)
    const title = scene.plan.features.get(featureId)?.title ?? ''
    return { id: featureId, title, method: made.methodId, rank: rankOf(made, featureId), score, missing, reason }
  },
})

const known = new WeakMap<PlanView, Ranking>()

/** Ranked once for each state of a plan, however many ask. */
export function rankingOf({ plan }: Pick<Scene, 'plan'>): Ranking {
  const found = known.get(plan) ?? rank(plan)
  known.set(plan, found)
  return found
}

type Settings = RoadmapSettings & { readonly id: string }

export const settings = resource<Settings>({
  name: 'settings',
  one: 'settings',
  about: 'The name of the roadmap, its method and its limits.',
  document: 'plan',
  isSingle: true,
  shape: shapes.settingsShape,
  all: ({ plan }) => [{ ...plan.settings, id: 'settings' }],
  find: ({ plan }) => ({ ...plan.settings, id: 'settings' }),
  show: (all) => ({ ...all }),
  update: writing('Change the settings', shapes.settingsChange, (edit, _around: Around<Settings>) => ({
    kind: 'plan',
    commands: settingCommands(edit),
  })),
})

interface SettingsEdit extends Partial<Pick<RoadmapSettings, 'name' | 'methodId' | 'demandWeight' | 'viewersComment'>> {
  readonly weights?: Readonly<Record<string, number>>
  readonly capacities?: Readonly<Record<string, number | null>>
}

function settingCommands({
  name,
  methodId,
  demandWeight,
  viewersComment,
  weights = {},
  capacities = {},
}: SettingsEdit): readonly Command[] {
  const commands: Command[] = []
  if (name !== undefined) commands.push({ kind: 'rename-roadmap', name })
  if (methodId !== undefined) commands.push({ kind: 'choose-method', methodId })
  if (demandWeight !== undefined) commands.push({ kind: 'weigh-demand', weight: demandWeight })
  if (viewersComment !== undefined) commands.push({ kind: 'let-viewers-comment', on: viewersComment })
  for (const [criterion, weight] of Object.entries(weights))
    if (isCriterionId(criterion)) commands.push({ kind: 'weigh-criterion', criterion, weight })
  for (const horizon of horizons) {
    const personDays = capacities[horizon]
    if (personDays !== undefined) commands.push({ kind: 'set-capacity', horizon, personDays })
  }
  return commands
}
