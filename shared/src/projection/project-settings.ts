import { keys } from '../document/keys.ts'
import type { PlanReader } from '../document/plan-doc.ts'
import { readSetting } from '../document/read-entry.ts'
import { horizons } from '../model/feature.ts'
import { defaultWeights, weightedCriteria, type MethodId } from '../model/method.ts'
import type { RoadmapSettings } from '../model/settings.ts'

export function projectSettings(plan: PlanReader): RoadmapSettings {
  const weights = weightedCriteria.map(
    (criterion) => [criterion, readSetting<number>(plan, keys.weight(criterion)) ?? defaultWeights[criterion] ?? 0] as const,
  )
  const capacities = horizons.flatMap((horizon) => {
    const personDays = readSetting<number>(plan, keys.capacity(horizon))
    return personDays === null ? [] : [[horizon, personDays] as const]
  })
  return {
    name: readSetting<string>(plan, keys.setting('name')) ?? 'Roadmap',
    methodId: readSetting<MethodId>(plan, keys.setting('method')) ?? 'rice',
    viewersComment: readSetting<boolean>(plan, keys.setting('viewersComment')) ?? false,
    demandWeight: readSetting<number>(plan, keys.setting('demandWeight')) ?? 0,
    weights: Object.fromEntries(weights),
    capacities: Object.fromEntries(capacities),
  }
}
