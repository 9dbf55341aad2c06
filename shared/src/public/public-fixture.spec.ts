import type { Feature } from '../model/feature.ts'
import { asId, type FeatureId, type InitiativeId, type ProductId } from '../model/ids.ts'
import type { PlanView } from '../projection/plan-view.ts'
import { emptyView } from '../projection/plan-view.ts'
import { aFeature } from '../testing/a-feature.ts'
import { byId } from '../testing/a-sales-view.ts'
import { projectPublic, type Publishing } from './project-public.ts'
import { publishableOf } from './publishable.ts'
import type { PublicCard, PublicRoadmap } from './public-roadmap.ts'

export const page = { title: 'Ours', intro: 'Hello.', note: 'Plans change.', layout: 'columns' } as const

/** A feature that outsiders may see, in now. */
export function open(id: string, about: Partial<Feature> = {}): Feature {
  return aFeature({ id: asId<FeatureId>(id), title: id, horizon: 'now', visibility: 'public', order: id, ...about })
}

export function planOf(...features: readonly Feature[]): PlanView {
  return {
    ...emptyView,
    ready: true,
    features: byId(features),
    goals: {
      ...emptyView.goals,
      products: byId([{ id: asId<ProductId>('p'), name: 'Scheduler', hue: 0, order: 'a', deletedAt: null }]),
      initiatives: byId([
        { id: asId<InitiativeId>('told'), name: 'Project Zebra', publicName: 'Offline first', order: 'a', deletedAt: null },
        { id: asId<InitiativeId>('kept'), name: 'Project Yak', publicName: null, order: 'b', deletedAt: null },
      ]),
    },
  }
}

export function publicOf(plan: PlanView, given: Partial<Publishing> & { readonly ownTitles?: boolean } = {}): PublicRoadmap {
  const { ownTitles = true, ...publishing } = given
  return projectPublic(publishableOf(plan, { ownTitles }), page, {
    cardIdOf: (id) => `card-${id}`,
    today: '2026-11-26',
    previous: null,
    ...publishing,
  })
}

export function aCard(id: string, about: Partial<PublicCard> = {}): PublicCard {
  return { id, lane: 'now', title: id, summary: null, theme: null, period: null, status: 'planned', updated: '2026-11', ...about }
}

export function aRoadmap(...cards: readonly PublicCard[]): PublicRoadmap {
  return { ...page, cards, themes: [] }
}
