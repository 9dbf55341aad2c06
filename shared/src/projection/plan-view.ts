import type { Discussion } from '../model/comment.ts'
import type { Feature, Lane } from '../model/feature.ts'
import type { Initiative, KeyResult, Objective, Product } from '../model/goal.ts'
import type { ExternalLink, LinkState, Tracker } from '../model/external-link.ts'
import type { DemandAggregate } from '../model/demand.ts'
import type { Audience, GuidanceOverride } from '../model/guidance.ts'
import type { FeatureId, InitiativeId, KeyResultId, LinkId, ObjectiveId, ProductId } from '../model/ids.ts'
import { defaultWeights } from '../model/method.ts'
import type { RoadmapSettings } from '../model/settings.ts'

/**
 * A plan as plain, immutable values to draw. A part that did not change keeps its identity from one view to the next,
 * so `===` tells whether there is anything to draw anew.
 */
export interface PlanView {
  readonly ready: boolean
  /** Deleted and declined ones included. */
  readonly features: ReadonlyMap<FeatureId, Feature>
  /** The features of each lane from top to bottom. */
  readonly lanes: Readonly<Record<Lane, readonly FeatureId[]>>
  readonly goals: GoalsView
  readonly discussions: ReadonlyMap<FeatureId, Discussion>
  /** Product's own words on what may be said. */
  readonly guidance: ReadonlyMap<FeatureId, ReadonlyMap<Audience, GuidanceOverride>>
  readonly demand: ReadonlyMap<FeatureId, DemandAggregate>
  readonly links: LinksView
  readonly settings: RoadmapSettings
}

/** What leads out of the roadmap, and what the server knows of it. */
export interface LinksView {
  readonly features: ReadonlyMap<FeatureId, FeatureLinks>
  readonly trackers: ReadonlyMap<string, Tracker>
}

export interface FeatureLinks {
  /** In the order in which they were added. */
  readonly added: readonly ExternalLink[]
  readonly states: ReadonlyMap<LinkId, LinkState>
}

/** Each map is sorted by order and holds nothing deleted. */
export interface GoalsView {
  readonly products: ReadonlyMap<ProductId, Product>
  readonly initiatives: ReadonlyMap<InitiativeId, Initiative>
  readonly objectives: ReadonlyMap<ObjectiveId, Objective>
  readonly keyResults: ReadonlyMap<KeyResultId, KeyResult>
  /** Contribution 1 to 3 of each feature to the key results it serves. */
  readonly links: ReadonlyMap<FeatureId, ReadonlyMap<KeyResultId, number>>
}

export const emptyView: PlanView = {
  ready: false,
  features: new Map(),
  lanes: { now: [], next: [], later: [], none: [], shipped: [] },
  goals: { products: new Map(), initiatives: new Map(), objectives: new Map(), keyResults: new Map(), links: new Map() },
  discussions: new Map(),
  guidance: new Map(),
  demand: new Map(),
  links: { features: new Map(), trackers: new Map() },
  settings: { name: 'Roadmap', methodId: 'rice', weights: defaultWeights, viewersComment: false, demandWeight: 0, capacities: {} },
}
