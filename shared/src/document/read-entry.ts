import type { FeatureId, InitiativeId, KeyResultId, ObjectiveId, ProductId } from '../model/ids.ts'
import type { Feature } from '../model/feature.ts'
import type { Comment, ThreadResolution } from '../model/comment.ts'
import { asId } from '../model/ids.ts'
import type { CommentId, LinkId, UserId } from '../model/ids.ts'
import { criterionIds, type Estimates } from '../model/criterion.ts'
import type { Initiative, KeyResult, Objective, Product } from '../model/goal.ts'
import type { ExternalLink, LinkState, Tracker } from '../model/external-link.ts'
import type { DemandAggregate } from '../model/demand.ts'
import type { Audience, GuidanceOverride } from '../model/guidance.ts'
import { checkEntry } from './grammar.ts'
import { keys } from './keys.ts'
import type { PlanReader } from './plan-doc.ts'
import { readStamp } from './read-stamp.ts'
import type { Stamp } from './stamp.ts'
import type { Zone } from './zone.ts'

// Every value read here passed the grammar at the gate; one that did not (an older or newer program wrote it) reads as absent.

/** The lawful value under a key, or null. The caller names the type that the grammar grants this key. */
function read<T>(plan: PlanReader, zone: Zone, key: string): T | null {
  const value = plan.get(zone, key)
  if (value === undefined || checkEntry(zone, key, value) !== undefined) return null
  return value as T
}

/** A feature exists as long as it has a title; anything else may be missing. */
export function readFeature(plan: PlanReader, id: FeatureId): Feature | undefined {
  const title = read<string>(plan, 'features', keys.feature(id, 'title'))
  if (title === null) return undefined
  function field<Name extends keyof Feature>(name: Name): Feature[Name] | null {
    return read<NonNullable<Feature[Name]>>(plan, 'features', keys.feature(id, name))
  }
  const stamp = stampOf(plan, keys.feature(id, 'title'))
  return {
    id,
    title,
    key: field('key'),
    productId: field('productId'),
    initiativeId: field('initiativeId'),
    ownerId: field('ownerId'),
    status: field('status') ?? 'idea',
    horizon: field('horizon') ?? 'none',
    order: field('order') ?? 'a0',
    window: field('window'),
    estimates: readEstimates(plan, id),
    tags: field('tags') ?? [],
    visibility: field('visibility') ?? 'private',
    publicTitle: field('publicTitle'),
    publicSummary: field('publicSummary'),
    publicPeriod: field('publicPeriod') ?? false,
    source: field('source'),
    createdAt: stamp?.at ?? field('createdAt'),
    createdBy: stamp === undefined ? field('createdBy') : asId(stamp.by),
    deletedAt: field('deletedAt'),
  }
}

function readEstimates(plan: PlanReader, id: FeatureId): Estimates {
  const estimates: Record<string, number> = {}
  for (const criterion of criterionIds) {
    const value = read<number>(plan, 'features', keys.estimate(id, criterion))
    if (value !== null) estimates[criterion] = value
  }
  return estimates
}

export function readProduct(plan: PlanReader, id: ProductId): Product | undefined {
  const name = read<string>(plan, 'goals', keys.product(id, 'name'))
  if (name === null) return undefined
  return {
    id,
    name,
    hue: read<number>(plan, 'goals', keys.product(id, 'hue')) ?? 275,
    order: read<string>(plan, 'goals', keys.product(id, 'order')) ?? 'a0',
    deletedAt: read<string>(plan, 'goals', keys.product(id, 'deletedAt')),
  }
}

export function readInitiative(plan: PlanReader, id: InitiativeId): Initiative | undefined {
  const name = read<string>(plan, 'goals', keys.initiative(id, 'name'))
  if (name === null) return undefined
  return {
    id,
    name,
    publicName: read<string>(plan, 'goals', keys.initiative(id, 'publicName')),
    order: read<string>(plan, 'goals', keys.initiative(id, 'order')) ?? 'a0',
    deletedAt: read<string>(plan, 'goals', keys.initiative(id, 'deletedAt')),
  }
}

export function readObjective(plan: PlanReader, id: ObjectiveId): Objective | undefined {
  const title = read<string>(plan, 'goals', keys.objective(id, 'title'))
  if (title === null) return undefined
  return {
    id,
    title,
    ownerId: read<UserId>(plan, 'goals', keys.objective(id, 'ownerId')),
    start: read<string>(plan, 'goals', keys.objective(id, 'start')),
    end: read<string>(plan, 'goals', keys.objective(id, 'end')),
    order: read<string>(plan, 'goals', keys.objective(id, 'order')) ?? 'a0',
    deletedAt: read<string>(plan, 'goals', keys.objective(id, 'deletedAt')),
  }
}

export function readKeyResult(plan: PlanReader, id: KeyResultId): KeyResult | undefined {
  const title = read<string>(plan, 'goals', keys.keyResult(id, 'title'))
  const objectiveId = read<ObjectiveId>(plan, 'goals', keys.keyResult(id, 'objectiveId'))
  if (title === null || objectiveId === null) return undefined
  function amount(field: string): number | null {
    return read<number>(plan, 'goals', keys.keyResult(id, field))
  }
  return {
    id,
    objectiveId,
    title,
    unit: read<string>(plan, 'goals', keys.keyResult(id, 'unit')) ?? '',
    start: amount('start') ?? 0,
    target: amount('target') ?? 100,
    current: amount('current') ?? amount('start') ?? 0,
    order: read<string>(plan, 'goals', keys.keyResult(id, 'order')) ?? 'a0',
    deletedAt: read<string>(plan, 'goals', keys.keyResult(id, 'deletedAt')),
  }
}

/** How strongly a feature serves a key result, 1 to 3, from a `link/<featureId>/<keyResultId>` key. */
export function readLink(plan: PlanReader, key: string): number | undefined {
  return read<number>(plan, 'goals', key) ?? undefined
}

/** The comment under a `comment/<featureId>/<authorId>/<id>` key. */
export function readComment(plan: PlanReader, key: string): Comment | undefined {
  const value = read<Omit<Comment, 'id' | 'featureId' | 'authorId'>>(plan, 'comments', key)
  const [, featureId, authorId, id] = key.split('/')
  if (value === null || featureId === undefined || authorId === undefined || id === undefined) return undefined
  const stamp = stampOf(plan, key)
  const times = stamp === undefined ? {} : { at: stamp.at, editedAt: stamp.editedAt }
  return { ...value, ...times, id: asId<CommentId>(id), featureId: asId<FeatureId>(featureId), authorId: asId<UserId>(authorId) }
}

/** Who wrote an entry and when, once the server has it; until then only its writer's own word stands there. */
function stampOf(plan: PlanReader, key: string): Stamp | undefined {
  return readStamp(plan.get('stamps', key))
}

export function readThreadResolution(plan: PlanReader, key: string): ThreadResolution | undefined {
  const resolution = read<ThreadResolution>(plan, 'comments', key) ?? undefined
  const stamp = stampOf(plan, key)
  return resolution === undefined || stamp === undefined ? resolution : { by: asId(stamp.by), at: stamp.at }
}

/** A value of the settings zone; the caller names the type the grammar grants. */
export function readSetting<T extends string | number | boolean>(plan: PlanReader, key: string): T | null {
  return read<T>(plan, 'settings', key)
}

export function readGuidance(plan: PlanReader, featureId: FeatureId, audience: Audience): GuidanceOverride | undefined {
  const key = keys.guidance(featureId, audience)
  const words = read<Omit<GuidanceOverride, 'featureId' | 'audience' | 'by' | 'at'>>(plan, 'guidance', key)
  if (words === null) return undefined
  const stamp = stampOf(plan, key)
  return { ...words, featureId, audience, by: stamp === undefined ? null : asId<UserId>(stamp.by), at: stamp?.at ?? null }
}

export function readDemand(plan: PlanReader, featureId: FeatureId): DemandAggregate | undefined {
  const known = read<Omit<DemandAggregate, 'votes'> & Partial<DemandAggregate>>(plan, 'demand', keys.demand(featureId))
  return known === null ? undefined : { votes: 0, ...known }
}

/** The link under an `externalLink/<featureId>/<id>` key. */
export function readExternalLink(plan: PlanReader, key: string): ExternalLink | undefined {
  const value = read<Omit<ExternalLink, 'id'>>(plan, 'links', key)
  const id = key.split('/')[2]
  return value === null || id === undefined ? undefined : { ...value, id: asId<LinkId>(id) }
}

/** What the server knows of a link, from a `linkState/<featureId>/<id>` key. */
export function readLinkState(plan: PlanReader, key: string): LinkState | undefined {
  return read<LinkState>(plan, 'links', key) ?? undefined
}

export function readTracker(plan: PlanReader, key: string): Tracker | undefined {
  return read<Tracker>(plan, 'links', key) ?? undefined
}
