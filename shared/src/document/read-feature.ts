import { criterionIds, type Estimates } from '../model/criterion.ts'
import type { Feature } from '../model/feature.ts'
import { asId, type FeatureId } from '../model/ids.ts'
import { keys } from './keys.ts'
import type { PlanReader } from './plan-doc.ts'
import { readLawful } from './read-lawful.ts'
import { readStamp } from './read-stamp.ts'
import type { Stamp } from './stamp.ts'

type Field = Exclude<keyof Feature, 'id' | 'title'>
type Readers = { readonly [Name in Field]: (plan: PlanReader, id: FeatureId) => Feature[Name] }

/** The value of each field, whatever is missing. */
const readers: Readers = {
  key: optional('key'),
  productId: optional('productId'),
  initiativeId: optional('initiativeId'),
  ownerId: optional('ownerId'),
  status: given('status', 'idea'),
  horizon: given('horizon', 'none'),
  order: given('order', 'a0'),
  window: optional('window'),
  estimates: readEstimates,
  tags: given('tags', []),
  visibility: given('visibility', 'private'),
  publicTitle: optional('publicTitle'),
  publicSummary: optional('publicSummary'),
  publicPeriod: given('publicPeriod', false),
  source: optional('source'),
  createdAt: (plan, id) => madeOf(plan, id)?.at ?? optional('createdAt')(plan, id),
  createdBy: (plan, id) => {
    const made = madeOf(plan, id)
    return made === undefined ? optional('createdBy')(plan, id) : asId(made.by)
  },
  deletedAt: optional('deletedAt'),
}

/** A feature exists as long as it has a title; anything else may be missing. */
export function readFeature(plan: PlanReader, id: FeatureId): Feature | undefined {
  const title = readTitle(plan, id)
  if (title === null) return undefined
  return {
    id,
    title,
    key: readers.key(plan, id),
    productId: readers.productId(plan, id),
    initiativeId: readers.initiativeId(plan, id),
    ownerId: readers.ownerId(plan, id),
    status: readers.status(plan, id),
    horizon: readers.horizon(plan, id),
    order: readers.order(plan, id),
    window: readers.window(plan, id),
    estimates: readers.estimates(plan, id),
    tags: readers.tags(plan, id),
    visibility: readers.visibility(plan, id),
    publicTitle: readers.publicTitle(plan, id),
    publicSummary: readers.publicSummary(plan, id),
    publicPeriod: readers.publicPeriod(plan, id),
    source: readers.source(plan, id),
    createdAt: readers.createdAt(plan, id),
    createdBy: readers.createdBy(plan, id),
    deletedAt: readers.deletedAt(plan, id),
  }
}

/** The same as `readFeature`, made from the feature before and the keys under which something changed since. */
export function rereadFeature(plan: PlanReader, before: Feature, changed: readonly string[]): Feature | undefined {
  const { id } = before
  const title = readTitle(plan, id)
  if (title === null) return undefined
  const after: { -readonly [Name in keyof Feature]: Feature[Name] } = { ...before, title }
  function reread<Name extends Field>(name: Name): void {
    after[name] = readers[name](plan, id)
  }
  for (const key of changed) for (const name of fieldsUnder(key)) reread(name)
  return after
}

function fieldsUnder(key: string): readonly Field[] {
  const [, , name = ''] = key.split('/')
  // Who made it and when is told by the stamp of the title.
  if (name === 'title') return ['createdAt', 'createdBy']
  if (name.startsWith('estimate.')) return ['estimates']
  return isField(name) ? [name] : []
}

function isField(name: string): name is Field {
  return Object.hasOwn(readers, name)
}

function optional<Name extends Field>(name: Name): (plan: PlanReader, id: FeatureId) => NonNullable<Feature[Name]> | null {
  return (plan, id) => readLawful<NonNullable<Feature[Name]>>(plan, 'features', keys.feature(id, name))
}

function given<Name extends Field>(
  name: Name,
  otherwise: NonNullable<Feature[Name]>,
): (plan: PlanReader, id: FeatureId) => NonNullable<Feature[Name]> {
  const read = optional(name)
  return (plan, id) => read(plan, id) ?? otherwise
}

function readTitle(plan: PlanReader, id: FeatureId): string | null {
  return readLawful<string>(plan, 'features', keys.feature(id, 'title'))
}

function madeOf(plan: PlanReader, id: FeatureId): Stamp | undefined {
  return readStamp(plan.get('stamps', keys.feature(id, 'title')))
}

function readEstimates(plan: PlanReader, id: FeatureId): Estimates {
  const estimates: Record<string, number> = {}
  for (const criterion of criterionIds) {
    const value = readLawful<number>(plan, 'features', keys.estimate(id, criterion))
    if (value !== null) estimates[criterion] = value
  }
  return estimates
}
