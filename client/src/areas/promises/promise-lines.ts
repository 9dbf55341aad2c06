import { compareText } from '@parley/shared/base/compare-text.ts'
import type { Day } from '@parley/shared/base/instant.ts'
import type { Feature } from '@parley/shared/model/feature.ts'
import type { Promise as GivenPromise, Standing } from '@parley/shared/model/promise.ts'
import { needsApproval } from '@parley/shared/promises/needs-approval.ts'
import { compareStanding } from '@parley/shared/promises/compare-standing.ts'
import type { Reason } from '@parley/shared/promises/stand.ts'
import { standingOf } from '@parley/shared/promises/standing-of.ts'
import type { PlanView } from '@parley/shared/projection/plan-view.ts'
import type { SalesView } from '@parley/shared/projection/sales-view.ts'

/** A promise with all that a line about it says. */
export interface PromiseLine {
  readonly promise: GivenPromise
  readonly feature: Feature | undefined
  readonly company: string
  readonly deal: string | null
  /** Null for one that is settled. */
  readonly standing: Standing | null
  readonly reasons: readonly Reason[]
  readonly waits: boolean
}

export type PromiseFilter = 'mine' | 'trouble' | 'approve' | 'all'

interface World {
  readonly sales: SalesView
  readonly features: PlanView['features']
  readonly today: Day
}

/** Every promise, the most worrying first, settled ones last. */
export function promiseLines({ sales, features, today }: World): readonly PromiseLine[] {
  return [...sales.promises.values()]
    .filter(({ deletedAt }) => deletedAt === null)
    .map((promise) => lineOf(promise, { sales, features, today }))
    .sort(
      (a, b) =>
        Number(b.standing !== null) - Number(a.standing !== null) ||
        compareStanding(b.standing, a.standing) ||
        compareText(b.promise.madeAt ?? '~', a.promise.madeAt ?? '~') ||
        compareText(a.promise.id, b.promise.id),
    )
}

function lineOf(promise: GivenPromise, { sales, features, today }: World): PromiseLine {
  const feature = features.get(promise.featureId)
  const isOpen = promise.state === 'open'
  const { standing, reasons } = standingOf(promise, feature, today)
  return {
    promise,
    feature,
    company: sales.companies.get(promise.companyId)?.name ?? 'A company that is gone',
    deal: promise.dealId === null ? null : (sales.deals.get(promise.dealId)?.name ?? null),
    standing: isOpen ? standing : null,
    reasons: isOpen ? reasons : [],
    waits: needsApproval(promise, sales.settings),
  }
}

export function isShown(line: PromiseLine, filter: PromiseFilter, userId: string): boolean {
  if (filter === 'mine') return line.promise.authorId === userId
  if (filter === 'trouble') return line.standing === 'at_risk' || line.standing === 'broken'
  return filter === 'approve' ? line.waits : true
}
