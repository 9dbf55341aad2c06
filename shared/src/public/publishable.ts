import type { Feature, Lane } from '../model/feature.ts'
import { laneOf } from '../model/feature.ts'
import type { FeatureId } from '../model/ids.ts'
import type { Window } from '../model/window.ts'
import { byOrder } from '../order/by-order.ts'
import type { PlanView } from '../projection/plan-view.ts'
import { publicLanes, type PublicLane, type PublicStatus, type PublicTheme } from './public-roadmap.ts'

/** One feature product marked as public, narrowed to what may be told of it. */
export interface PublishableCard {
  readonly id: FeatureId
  readonly lane: PublicLane
  readonly title: string
  readonly summary: string | null
  readonly theme: string | null
  readonly window: Window | null
  readonly status: PublicStatus
}

/** What is left of a plan once everything private is gone; whatever comes after sees nothing else of it. */
export interface Publishable {
  readonly cards: readonly PublishableCard[]
  readonly themes: readonly PublicTheme[]
}

export interface PublishingPolicy {
  /** Whether a feature without a public title is shown under its own; it is not shown otherwise. */
  readonly ownTitles: boolean
}

/** The one place where a plan is narrowed. Everything it reads is named here. */
export function publishableOf({ features, goals }: Pick<PlanView, 'features' | 'goals'>, { ownTitles }: PublishingPolicy): Publishable {
  function themeOf({ initiativeId, productId }: Feature): string | null {
    const initiative = initiativeId === null ? undefined : goals.initiatives.get(initiativeId)
    const product = productId === null ? undefined : goals.products.get(productId)
    return initiative?.publicName ?? product?.name ?? null
  }
  const shown = [...features.values()].filter(({ visibility }) => visibility !== 'private').sort(byOrder)
  const cards: PublishableCard[] = []
  const themes = new Map<string, PublicTheme>()
  for (const feature of shown) {
    const lane = publicLaneOf(feature)
    if (lane === null) continue
    const theme = themeOf(feature)
    if (feature.visibility === 'theme_only') {
      if (theme !== null && lane !== 'shipped') themes.set(`${lane} ${theme}`, { lane, name: theme })
      continue
    }
    const title = feature.publicTitle ?? (ownTitles ? feature.title : null)
    if (title === null) continue
    const window = feature.publicPeriod && (lane === 'now' || lane === 'next') ? feature.window : null
    cards.push({ id: feature.id, lane, title, summary: feature.publicSummary, theme, window, status: statusOf(feature, lane) })
  }
  return { cards: inLanes(cards), themes: inLanes([...themes.values()].sort(byName)) }
}

function publicLaneOf(feature: Feature): PublicLane | null {
  const lane: Lane | null = laneOf(feature)
  return lane === null || lane === 'none' ? null : lane
}

/** Coarser than our own words: what is far away is explored, whatever its status. */
function statusOf({ status }: Feature, lane: PublicLane): PublicStatus {
  if (lane === 'shipped') return 'shipped'
  if (lane === 'later' || status === 'idea' || status === 'discovery') return 'exploring'
  return status === 'in_progress' ? 'in_progress' : 'planned'
}

function inLanes<T extends { readonly lane: PublicLane }>(items: readonly T[]): readonly T[] {
  return publicLanes.flatMap((lane) => items.filter((item) => item.lane === lane))
}

function byName(a: PublicTheme, b: PublicTheme): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0
}
