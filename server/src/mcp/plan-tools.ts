import { fail, ok } from '@parley/shared/base/result.ts'
import { guidanceOf } from '@parley/shared/guidance/guidance-of.ts'
import { horizons, laneOf, statuses, type Feature } from '@parley/shared/model/feature.ts'
import { audiences } from '@parley/shared/model/guidance.ts'
import { asId, isId, type FeatureId } from '@parley/shared/model/ids.ts'
import { indexFeatures, matchFeatures } from '@parley/shared/requests/match-features.ts'
import { methods } from '@parley/shared/ranking/methods.ts'
import { rankOf } from '@parley/shared/ranking/ranking.ts'
import * as z from 'zod/mini'
import type { Scene } from '../api/resource.ts'
import { rankingOf } from '../api/resources/rankings.ts'
import { tool, type Data } from './tool.ts'

const most = 20
export const named = z.string().check(z.minLength(1), z.maxLength(200))

/** By id, by key or by exact title. */
export function featureNamed({ plan }: Scene, name: string): Feature | undefined {
  const byId = isId(name) ? plan.features.get(asId<FeatureId>(name)) : undefined
  const lower = name.toLowerCase()
  const found = byId ?? [...plan.features.values()].find(({ key, title }) => key?.toLowerCase() === lower || title.toLowerCase() === lower)
  return found?.deletedAt === null ? found : undefined
}

export function briefly({ id, key, title, status, horizon, window }: Feature): Data {
  return { id, key, title, status, horizon, window }
}

function line({ key, title, status, horizon }: Feature): string {
  return `${key ?? '–'} ${title} (${horizon}, ${status})`
}

export const searchFeatures = tool({
  name: 'search_features',
  needs: ['plan:read'],
  description: 'Finds features of the roadmap by words, horizon or status.',
  input: z.strictObject({
    words: z.optional(z.string().check(z.maxLength(300))),
    horizon: z.optional(z.enum(horizons)),
    status: z.optional(z.enum(statuses)),
  }),
  answer({ words = '', horizon, status }, { access }) {
    const { plan } = access.scene()
    const all = [...plan.features.values()].filter(
      (one) => one.deletedAt === null && (horizon ?? one.horizon) === one.horizon && (status ?? one.status) === one.status,
    )
    const ids = words.trim() === '' ? all.map(({ id }) => id) : matchFeatures(indexFeatures(all), words, most)
    const found = ids.slice(0, most).flatMap((id) => plan.features.get(id) ?? [])
    return ok({ text: found.map(line).join('\n') || 'Nothing found.', data: { features: found.map(briefly) } })
  },
})

export const getFeature = tool({
  name: 'get_feature',
  needs: ['plan:read'],
  description: 'One feature with its rank and why, its demand, and what may be said of it to each audience.',
  input: z.strictObject({ feature: named }),
  answer({ feature: name }, { access }) {
    const scene = access.scene()
    const { plan, today } = scene
    const feature = featureNamed(scene, name)
    if (feature === undefined) return fail(`There is no feature ${name}.`)
    const ranking = rankingOf(scene)
    const scored = ranking.scored.get(feature.id)
    const rank = rankOf(ranking, feature.id)
    const guidance = audiences.map((audience) => ({ audience, ...guidanceOf(feature, plan.guidance.get(feature.id), { audience, today }) }))
    const method = methods[ranking.methodId].name
    const why =
      rank === null
        ? `Not ranked by ${method}${missingText(scored?.missing ?? [])}.`
        : `Rank ${rank} of ${ranking.order.length} by ${method}.`
    const said = guidance.map(({ audience, verdict, sentence }) => `${audience}: ${verdict} – ${sentence}`)
    const { order: _order, ...shown } = feature
    return ok({
      text: [line(feature), why, ...said].join('\n'),
      data: {
        feature: shown,
        rank: {
          method: ranking.methodId,
          rank,
          score: scored?.score ?? null,
          missing: scored?.missing ?? [],
          reason: scored?.reason ?? null,
        },
        demand: plan.demand.get(feature.id) ?? null,
        guidance,
      },
    })
  },
})

function missingText(missing: readonly string[]): string {
  return missing.length === 0 ? '' : `: ${missing.join(', ')} missing`
}

export const roadmapOverview = tool({
  name: 'roadmap_overview',
  needs: ['plan:read'],
  description: 'What stands in Now, Next and Later, and which objectives it serves.',
  input: z.strictObject({}),
  answer(_, { access }) {
    const { plan } = access.scene()
    const lanes = (['now', 'next', 'later'] as const).map((horizon) => ({
      horizon,
      features: plan.lanes[horizon].flatMap((id) => plan.features.get(id) ?? []).filter((one) => laneOf(one) === horizon),
    }))
    const objectives = [...plan.goals.objectives.values()].map(({ id, title }) => ({ id, title }))
    return ok({
      text: [
        plan.settings.name,
        ...lanes.flatMap(({ horizon, features }) => [`${horizon}:`, ...features.map((one) => `  ${line(one)}`)]),
        `Objectives: ${objectives.map(({ title }) => title).join('; ') || 'none'}`,
      ].join('\n'),
      data: {
        name: plan.settings.name,
        lanes: lanes.map(({ horizon, features }) => ({ horizon, features: features.map(briefly) })),
        objectives,
      },
    })
  },
})
