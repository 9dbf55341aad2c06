import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { proposeMapping } from '@parley/shared/imports/propose-mapping.ts'
import { decodeText } from '@parley/shared/imports/decode-text.ts'
import { planImport } from '@parley/shared/imports/plan-import.ts'
import { readTable } from '@parley/shared/imports/read-table.ts'
import type { Feature } from '@parley/shared/model/feature.ts'
import { asId, type FeatureId } from '@parley/shared/model/ids.ts'
import { defaultWeights, methodIds } from '@parley/shared/model/method.ts'
import { rank } from '@parley/shared/ranking/rank.ts'
import { rankOf } from '@parley/shared/ranking/ranking.ts'
import { complain, tell } from './say.ts'

/** `parley rank FILE --method rice`: the order of a table, without a server or a data folder. */
export function rankFile(args: readonly string[]): number {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { method: { type: 'string', default: 'rice' }, json: { type: 'boolean', default: false } },
    allowPositionals: true,
  })
  const [file] = positionals
  if (file === undefined) return complain('Name one file: parley rank FILE.')
  const methodId = methodIds.find((known) => known === values.method)
  if (methodId === undefined) return complain(`--method: one of ${methodIds.join(', ')}.`)
  const table = readTable(file, decodeText(readFileSync(file), TextDecoder))
  if (!table.ok) return complain(`${file} holds no table that can be read (${table.failure}).`)
  const planned = planImport(table.value, proposeMapping(table.value), { known: new Set() })
  for (const { row, column, message } of planned.errors) complain(`row ${row ?? '?'}, ${column ?? ''}: ${message}`)
  if (planned.errors.length > 0) return 1
  const features = new Map(planned.items.map((item, index) => [asId<FeatureId>(`row-${index}`), featureOf(item, index)]))
  const ranking = rank({ features, demand: new Map(), settings: { methodId, weights: defaultWeights, demandWeight: 0 } })
  const lines = ranking.order.map((id) => ({
    rank: rankOf(ranking, id),
    score: ranking.scored.get(id)?.score ?? null,
    title: features.get(id)?.title ?? '',
    missing: ranking.scored.get(id)?.missing ?? [],
  }))
  if (values.json) tell(JSON.stringify(lines, null, 2))
  else
    for (const line of lines)
      tell(
        `${String(line.rank ?? '–').padStart(4)}  ${(line.score === null ? `missing ${line.missing.join(', ')}` : line.score.toFixed(2)).padStart(14)}  ${line.title}`,
      )
  return 0
}

function featureOf(item: Pick<Feature, 'title' | 'estimates' | 'tags'>, index: number): Feature {
  return {
    id: asId<FeatureId>(`row-${index}`),
    key: null,
    title: item.title,
    productId: null,
    initiativeId: null,
    ownerId: null,
    status: 'idea',
    horizon: 'none',
    order: 'a0',
    window: null,
    estimates: item.estimates,
    tags: item.tags,
    visibility: 'private',
    publicTitle: null,
    publicSummary: null,
    publicPeriod: false,
    source: null,
    createdAt: null,
    createdBy: null,
    deletedAt: null,
  }
}
