import type { Clock, IdSource, Random } from '../base/sources.ts'
import { applyCommand } from '../commands/apply-command.ts'
import type { Command } from '../commands/command.ts'
import { briefOf, type PlanDoc } from '../document/plan-doc.ts'
import {
  asId,
  type CommentId,
  type FeatureId,
  type InitiativeId,
  type KeyResultId,
  type ObjectiveId,
  type ProductId,
  type UserId,
} from '../model/ids.ts'
import type { Horizon } from '../model/feature.ts'
import type { Visibility } from '../model/guidance.ts'
import type { DemoFeature } from './demo-feature.ts'
import { demoInitiatives, demoObjectives, demoProducts, type DemoProduct } from './demo-goals.ts'
import { demoPeople, type DemoPersonSlug } from './demo-people.ts'
import { demoPublicWords } from './demo-public-words.ts'
import { demoThreads, type DemoThread } from './demo-threads.ts'
import { estimatesFromRice } from './estimates-from-rice.ts'
import { fieldFeatures } from './field-features.ts'
import { insightsFeatures } from './insights-features.ts'
import { schedulerFeatures } from './scheduler-features.ts'
import { writeBrief } from './write-brief.ts'

export interface SeedSources {
  readonly clock: Clock
  readonly random: Random
  readonly newId: IdSource
}

type Give = (by: DemoPersonSlug, command: Command) => void

const hour = 3_600_000
const byProduct: Readonly<Record<DemoProduct, readonly DemoFeature[]>> = {
  scheduler: schedulerFeatures,
  field: fieldFeatures,
  insights: insightsFeatures,
}

/** The id of a demo person. */
export function demoUserId(slug: DemoPersonSlug): UserId {
  return asId<UserId>(`demo-${slug}`)
}

/** What came of each feature of the demo, by its slug. */
export type SeededFeatures = ReadonlyMap<string, { readonly id: FeatureId; readonly horizon: Horizon }>

/** Fills an empty plan with the demo's story, command by command, each given by whom it would be. */
export function seedPlan(plan: PlanDoc, { clock, random, newId }: SeedSources): SeededFeatures {
  let now = clock() - 30 * 24 * hour
  const give: Give = (by, command) => {
    now += hour / 4
    const result = applyCommand(plan, command, {
      actor: demoUserId(by),
      role: 'server',
      clock: () => Math.min(now, clock()),
      random,
      origin: 'seed',
    })
    if (!result.ok) throw new Error(`${command.kind}: ${JSON.stringify(result.failure)}`)
  }
  give('ines', { kind: 'rename-roadmap', name: 'Product 2027' })
  give('ines', { kind: 'set-capacity', horizon: 'now', personDays: 200 })
  give('ines', { kind: 'set-capacity', horizon: 'next', personDays: 260 })
  for (const { slug, name, hue } of demoProducts) give('ines', { kind: 'add-product', productId: asId<ProductId>(slug), name, hue })
  for (const { slug, name, isPublic } of demoInitiatives) {
    const initiativeId = asId<InitiativeId>(slug)
    give('ines', { kind: 'add-initiative', initiativeId, name })
    if (isPublic) give('ines', { kind: 'name-initiative-publicly', initiativeId, name })
  }
  seedObjectives(give)
  const ids = seedFeatures(plan, give, newId)
  for (const thread of demoThreads) seedThread(thread, give, { featureId: idOf(ids, thread.about), newId })
  return ids
}

function seedObjectives(give: Give): void {
  for (const { slug, title, keyResults } of demoObjectives) {
    const objectiveId = asId<ObjectiveId>(slug)
    give('ines', { kind: 'add-objective', objectiveId, title })
    for (const { slug: keyResult, title: what, ...edit } of keyResults)
      give('ines', { kind: 'add-key-result', keyResultId: asId<KeyResultId>(keyResult), objectiveId, title: what, edit })
  }
}

/** Interleaves the products within each horizon, as a real list would be. */
function seedFeatures(plan: PlanDoc, give: Give, newId: IdSource): SeededFeatures {
  const ids = new Map<string, { readonly id: FeatureId; readonly horizon: Horizon }>()
  const last = new Map<string, FeatureId>()
  for (let row = 0; row < 20; row += 1) {
    for (const { slug: product } of demoProducts) {
      const feature = byProduct[product][row]
      if (feature === undefined) continue
      const featureId = asId<FeatureId>(newId())
      ids.set(feature.slug, { id: featureId, horizon: feature.horizon })
      seedFeature(feature, give, { featureId, product, after: last.get(feature.horizon) ?? null })
      last.set(feature.horizon, featureId)
      writeBrief(briefOf(plan.doc, featureId), feature.brief)
    }
  }
  return ids
}

interface FeaturePlace {
  readonly featureId: FeatureId
  readonly product: DemoProduct
  readonly after: FeatureId | null
}

function seedFeature(feature: DemoFeature, give: Give, { featureId, product, after }: FeaturePlace): void {
  const { slug, owner, horizon, title, status, window = null, tags = [], initiative } = feature
  give(owner, { kind: 'add-feature', featureId, title, productId: asId<ProductId>(product), place: { horizon, after, before: null } })
  give(owner, {
    kind: 'edit-feature',
    featureId,
    edit: {
      status,
      ownerId: demoUserId(owner),
      window,
      tags,
      visibility: visibilityOf(feature),
      ...demoPublicWords[slug],
      initiativeId: initiative === undefined ? null : asId<InitiativeId>(initiative),
    },
  })
  for (const [criterion, value] of estimatesFromRice(feature)) give(owner, { kind: 'estimate-feature', featureId, criterion, value })
  for (const [keyResult, contribution] of feature.serves ?? [])
    give(owner, { kind: 'link-key-result', featureId, keyResultId: asId<KeyResultId>(keyResult), contribution })
}

/** What is near or done is shown to everybody, what is far by its theme; the rest stays at home. */
function visibilityOf({ horizon, status }: DemoFeature): Visibility {
  if (status === 'declined') return 'private'
  if (status === 'shipped' || horizon === 'now' || horizon === 'next') return 'public'
  return horizon === 'later' ? 'theme_only' : 'private'
}

interface ThreadPlace {
  readonly featureId: FeatureId
  readonly newId: IdSource
}

function seedThread(thread: DemoThread, give: Give, { featureId, newId }: ThreadPlace): void {
  const opening = asId<CommentId>(newId())
  function say(by: DemoPersonSlug, body: string, place: { readonly commentId: CommentId; readonly threadId: CommentId | null }): void {
    const mentions = demoPeople.filter(({ name }) => body.includes(`@${name}`)).map(({ slug }) => demoUserId(slug))
    give(by, { kind: 'add-comment', featureId, body, mentions, ...place })
  }
  say(thread.by, thread.body, { commentId: opening, threadId: null })
  for (const [by, body] of thread.replies ?? []) say(by, body, { commentId: asId<CommentId>(newId()), threadId: opening })
  for (const [by, emoji] of thread.reactions ?? []) give(by, { kind: 'react', featureId, commentId: opening, emoji, on: true })
  if (thread.resolvedBy !== undefined) give(thread.resolvedBy, { kind: 'resolve-thread', featureId, threadId: opening, resolved: true })
}

function idOf(ids: SeededFeatures, slug: string): FeatureId {
  const id = ids.get(slug)?.id
  if (id === undefined) throw new Error(`the demo has no feature ${slug}`)
  return id
}
