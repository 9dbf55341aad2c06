import type { Instant } from '../base/instant.ts'
import { compareText } from '../base/compare-text.ts'
import { horizonNames } from '../calendar/horizon-names.ts'
import { windowName } from '../calendar/period-name.ts'
import type { Sayable } from '../guidance/guidance.ts'
import type { Feature } from '../model/feature.ts'
import type { FeatureId, UserId } from '../model/ids.ts'
import type { SalesView } from '../projection/sales-view.ts'
import { changeKindOf, changeKinds, type ChangeKind } from './change-kind.ts'
import { changeWords, type ChangeWords } from './change-words.ts'
import { foldChanges } from './fold-changes.ts'
import type { PlanChange } from './plan-change.ts'
import { noStake, stakesOf, type Stake } from './stakes-of.ts'

/** What became of one feature, for one reader. */
export interface BriefingItem {
  readonly featureId: FeatureId
  readonly title: string
  readonly changeKind: ChangeKind
  /** What is new is told by where it stands, since there is nothing it was before. */
  readonly changes: readonly ChangeWords[]
  /** Words for prospects. */
  readonly say: string
  readonly dontSay: string | null
  /** When it last changed, and by whom. */
  readonly at: Instant
  readonly actorId: UserId
  readonly stake: Stake
}

export interface BriefingSources {
  /** The log since the reader last acknowledged it, folded or not. */
  readonly changes: readonly PlanChange[]
  /** Deleted ones included. */
  readonly features: ReadonlyMap<FeatureId, Feature>
  /** Empty for those who may not read it. */
  readonly sales: SalesView
  readonly userId: UserId
  /** What prospects may hear of a feature. */
  readonly guidance: (feature: Feature) => Pick<Sayable, 'sentence' | 'dontSay'>
}

/** What changed, with what the reader's own deals and promises hang on first, then their requests, then the largest changes. */
export function briefingFor({ changes, features, sales, userId, guidance }: BriefingSources): readonly BriefingItem[] {
  const stakes = stakesOf(sales, userId)
  const items = [...byFeature(foldChanges(changes))].flatMap(([featureId, net]): readonly BriefingItem[] => {
    const feature = features.get(featureId)
    const changeKind = feature === undefined ? null : changeKindOf(net, feature)
    const last = net.toSorted((a, b) => compareText(b.at, a.at))[0]
    if (feature === undefined || changeKind === null || last === undefined) return []
    const { sentence: say, dontSay } = guidance(feature)
    return [
      {
        featureId,
        title: feature.title,
        changeKind,
        changes: told(changeKind, net, feature),
        say,
        dontSay,
        at: last.at,
        actorId: last.actorId,
        stake: stakes.get(featureId) ?? noStake,
      },
    ]
  })
  return items.sort(byBearing)
}

function byFeature(changes: readonly PlanChange[]): ReadonlyMap<FeatureId, readonly PlanChange[]> {
  const groups = new Map<FeatureId, PlanChange[]>()
  for (const change of changes) groups.set(change.featureId, [...(groups.get(change.featureId) ?? []), change])
  return groups
}

function told(changeKind: ChangeKind, net: readonly PlanChange[], { horizon, window }: Feature): readonly ChangeWords[] {
  if (changeKind === 'removed') return net.filter(({ field }) => field === 'present').map(changeWords)
  if (changeKind !== 'added') return net.map(changeWords)
  const when = window === null ? '' : ` for ${windowName(window)}`
  return [{ field: 'Roadmap', before: 'not on it', after: `in ${horizonNames[horizon]}${when}` }]
}

function byBearing(a: BriefingItem, b: BriefingItem): number {
  return (
    closeness(a.stake) - closeness(b.stake) ||
    b.stake.amount - a.stake.amount ||
    changeKinds.indexOf(a.changeKind) - changeKinds.indexOf(b.changeKind) ||
    compareText(a.featureId, b.featureId)
  )
}

function closeness({ promises, deals, requests }: Stake): number {
  if (promises > 0 || deals > 0) return 0
  return requests > 0 ? 1 : 2
}
