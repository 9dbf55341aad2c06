import type { FeatureId, InitiativeId, KeyResultId, ObjectiveId, ProductId } from '../model/ids.ts'
import type { Comment, ThreadResolution } from '../model/comment.ts'
import { asId } from '../model/ids.ts'
import type { CommentId, LinkId, UserId } from '../model/ids.ts'
import type { Initiative, KeyResult, Objective, Product } from '../model/goal.ts'
import type { ExternalLink, LinkState, Tracker } from '../model/external-link.ts'
import type { DemandAggregate } from '../model/demand.ts'
import type { Audience, GuidanceOverride } from '../model/guidance.ts'
import { keys } from './keys.ts'
import type { PlanReader } from './plan-doc.ts'
import { readLawful } from './read-lawful.ts'
import { readStamp } from './read-stamp.ts'
import type { Stamp } from './stamp.ts'

export function readProduct(plan: PlanReader, id: ProductId): Product | undefined {
  const name = readLawful<string>(plan, 'goals', keys.product(id, 'name'))
  if (name === null) return undefined
  return {
    id,
    name,
    hue: readLawful<number>(plan, 'goals', keys.product(id, 'hue')) ?? 275,
    order: readLawful<string>(plan, 'goals', keys.product(id, 'order')) ?? 'a0',
    deletedAt: readLawful<string>(plan, 'goals', keys.product(id, 'deletedAt')),
  }
}

export function readInitiative(plan: PlanReader, id: InitiativeId): Initiative | undefined {
  const name = readLawful<string>(plan, 'goals', keys.initiative(id, 'name'))
  if (name === null) return undefined
  return {
    id,
    name,
    publicName: readLawful<string>(plan, 'goals', keys.initiative(id, 'publicName')),
    order: readLawful<string>(plan, 'goals', keys.initiative(id, 'order')) ?? 'a0',
    deletedAt: readLawful<string>(plan, 'goals', keys.initiative(id, 'deletedAt')),
  }
}

export function readObjective(plan: PlanReader, id: ObjectiveId): Objective | undefined {
  const title = readLawful<string>(plan, 'goals', keys.objective(id, 'title'))
  if (title === null) return undefined
  return {
    id,
    title,
    ownerId: readLawful<UserId>(plan, 'goals', keys.objective(id, 'ownerId')),
    start: readLawful<string>(plan, 'goals', keys.objective(id, 'start')),
    end: readLawful<string>(plan, 'goals', keys.objective(id, 'end')),
    order: readLawful<string>(plan, 'goals', keys.objective(id, 'order')) ?? 'a0',
    deletedAt: readLawful<string>(plan, 'goals', keys.objective(id, 'deletedAt')),
  }
}

export function readKeyResult(plan: PlanReader, id: KeyResultId): KeyResult | undefined {
  const title = readLawful<string>(plan, 'goals', keys.keyResult(id, 'title'))
  const objectiveId = readLawful<ObjectiveId>(plan, 'goals', keys.keyResult(id, 'objectiveId'))
  if (title === null || objectiveId === null) return undefined
  function amount(field: string): number | null {
    return readLawful<number>(plan, 'goals', keys.keyResult(id, field))
  }
  return {
    id,
    objectiveId,
    title,
    unit: readLawful<string>(plan, 'goals', keys.keyResult(id, 'unit')) ?? '',
    start: amount('start') ?? 0,
    target: amount('target') ?? 100,
    current: amount('current') ?? amount('start') ?? 0,
    order: readLawful<string>(plan, 'goals', keys.keyResult(id, 'order')) ?? 'a0',
    deletedAt: readLawful<string>(plan, 'goals', keys.keyResult(id, 'deletedAt')),
  }
}

/** How strongly a feature serves a key result, 1 to 3, from a `link/<featureId>/<keyResultId>` key. */
export function readLink(plan: PlanReader, key: string): number | undefined {
  return readLawful<number>(plan, 'goals', key) ?? undefined
}

/** The comment under a `comment/<featureId>/<authorId>/<id>` key. */
export function readComment(plan: PlanReader, key: string): Comment | undefined {
  const value = readLawful<Omit<Comment, 'id' | 'featureId' | 'authorId'>>(plan, 'comments', key)
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
  const resolution = readLawful<ThreadResolution>(plan, 'comments', key) ?? undefined
  const stamp = stampOf(plan, key)
  return resolution === undefined || stamp === undefined ? resolution : { by: asId(stamp.by), at: stamp.at }
}

/** A value of the settings zone; the caller names the type the grammar grants. */
export function readSetting<T extends string | number | boolean>(plan: PlanReader, key: string): T | null {
  return readLawful<T>(plan, 'settings', key)
}

export function readGuidance(plan: PlanReader, featureId: FeatureId, audience: Audience): GuidanceOverride | undefined {
  const key = keys.guidance(featureId, audience)
  const words = readLawful<Omit<GuidanceOverride, 'featureId' | 'audience' | 'by' | 'at'>>(plan, 'guidance', key)
  if (words === null) return undefined
  const stamp = stampOf(plan, key)
  return { ...words, featureId, audience, by: stamp === undefined ? null : asId<UserId>(stamp.by), at: stamp?.at ?? null }
}

export function readDemand(plan: PlanReader, featureId: FeatureId): DemandAggregate | undefined {
  const known = readLawful<Omit<DemandAggregate, 'votes'> & Partial<DemandAggregate>>(plan, 'demand', keys.demand(featureId))
  return known === null ? undefined : { votes: 0, ...known }
}

/** The link under an `externalLink/<featureId>/<id>` key. */
export function readExternalLink(plan: PlanReader, key: string): ExternalLink | undefined {
  const value = readLawful<Omit<ExternalLink, 'id'>>(plan, 'links', key)
  const id = key.split('/')[2]
  return value === null || id === undefined ? undefined : { ...value, id: asId<LinkId>(id) }
}

/** What the server knows of a link, from a `linkState/<featureId>/<id>` key. */
export function readLinkState(plan: PlanReader, key: string): LinkState | undefined {
  return readLawful<LinkState>(plan, 'links', key) ?? undefined
}

export function readTracker(plan: PlanReader, key: string): Tracker | undefined {
  return readLawful<Tracker>(plan, 'links', key) ?? undefined
}
