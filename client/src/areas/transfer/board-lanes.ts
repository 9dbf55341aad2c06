import type { PictureLane } from '@parley/shared/exports/board-picture.ts'
import { lanes } from '@parley/shared/model/feature.ts'
import type { PlanView } from '@parley/shared/projection/plan-view.ts'
import { laneNames, statusNames } from '../../words/feature-names.ts'
import { windowText } from '../../words/window-text.ts'

/** The board as it is drawn outside of the page; the lanes without a horizon and of what is shipped only where they hold something. */
export function boardLanes({ lanes: held, features, goals }: PlanView): readonly PictureLane[] {
  return lanes
    .map((lane) => ({ lane, title: laneNames[lane], ids: held[lane] }))
    .filter(({ lane, ids }) => ids.length > 0 || (lane !== 'none' && lane !== 'shipped'))
    .map(({ title, ids }) => ({
      title,
      cards: ids.flatMap((id) => {
        const feature = features.get(id)
        if (feature === undefined) return []
        const { key, status, window, productId } = feature
        const facts = [key, statusNames[status], window === null ? null : windowText(window)].filter((fact) => fact !== null)
        const hue = productId === null ? null : (goals.products.get(productId)?.hue ?? null)
        return [{ title: feature.title, facts: facts.join(' · '), hue }]
      }),
    }))
}
