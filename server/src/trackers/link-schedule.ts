import type { Random } from '@parley/shared/base/sources.ts'
import type { FeatureId } from '@parley/shared/model/ids.ts'
import type { WantedLink } from './wanted-links.ts'

const minute = 60_000
const hour = 60 * minute
const watchedFor = 24 * hour
const gapWatched = 5 * minute
const gap = 6 * hour

/** When which link of a plan is asked about: often where somebody looks, seldom elsewhere, and at once where it is new. */
export interface LinkSchedule {
  /** Somebody opened a feature. */
  readonly look: (featureId: FeatureId, now: number) => void
  readonly isWatched: (featureId: FeatureId, now: number) => boolean
  readonly isDue: (link: WantedLink, now: number) => boolean
  readonly noteAsked: (link: WantedLink, now: number) => void
}

export function createLinkSchedule(random: Random): LinkSchedule {
  const looks = new Map<FeatureId, number>()
  const asked = new Map<string, { readonly at: number; readonly spread: number }>()

  function isWatched(featureId: FeatureId, now: number): boolean {
    return now - (looks.get(featureId) ?? Number.NEGATIVE_INFINITY) < watchedFor
  }

  return {
    look: (featureId, now) => void looks.set(featureId, now),
    isWatched,
    isDue(link, now) {
      const { at = 0, spread = 1 } = asked.get(nameOf(link)) ?? {}
      const lastAt = Math.max(at, link.state === undefined ? 0 : Date.parse(link.state.readAt))
      if (lastAt === 0) return true
      const since = now - lastAt
      const looksAnew = (looks.get(link.featureId) ?? 0) > lastAt && since >= minute
      return looksAnew || since >= spread * (isWatched(link.featureId, now) ? gapWatched : gap)
    },
    // Spread by a fifth, so that what was asked together is not asked together for ever.
    noteAsked: (link, now) => void asked.set(nameOf(link), { at: now, spread: 0.8 + random() * 0.4 }),
  }
}

/** A link may be changed to lead elsewhere, which is to be asked about at once. */
function nameOf({ featureId, linkId, issue }: WantedLink): string {
  return `${featureId}/${linkId}/${issue}`
}
