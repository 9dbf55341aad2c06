import { useContext } from 'react'
import { useStore } from 'zustand'
import type { Feature } from '@parley/shared/model/feature.ts'
import type { FeatureId } from '@parley/shared/model/ids.ts'
import type { PlanView } from '@parley/shared/projection/plan-view.ts'
import type { SalesView } from '@parley/shared/projection/sales-view.ts'
import type { Inbox } from './inbox-slice.ts'
import type { Me } from '@parley/shared/protocol/http.ts'
import type { Ability } from '@parley/shared/rights/ability.ts'
import type { Ranking } from '@parley/shared/ranking/ranking.ts'
import type { Actions } from './actions.ts'
import type { ConnectionFacts } from './connection-slice.ts'
import type { Presence } from './presence-slice.ts'
import type { CurrentCall } from './call-slice.ts'
import type { Hand } from './hand-slice.ts'
import { may } from './may.ts'
import { WorkbenchContext, type Stores, type Workbench } from './stores.ts'
import type { ViewState } from './view-slice.ts'

function useWorkbench(): Workbench {
  const workbench = useContext(WorkbenchContext)
  if (workbench === null) throw new Error('no roadmap is open here')
  return workbench
}

export function useMe(): Me {
  return useWorkbench().me
}

export function useActions(): Actions {
  return useWorkbench().actions
}

/** The stores themselves, for handlers that read a value once without drawing it. */
export function useStores(): Stores {
  return useWorkbench().stores
}

export function usePlan<T>(select: (plan: PlanView) => T): T {
  return useStore(useWorkbench().stores.plan, select)
}

export function useFeature(id: FeatureId): Feature | undefined {
  return usePlan((plan) => plan.features.get(id))
}

export function useRanking<T>(select: (ranking: Ranking) => T): T {
  return useStore(useWorkbench().stores.ranking, select)
}

export function useSales<T>(select: (sales: SalesView) => T): T {
  return useStore(useWorkbench().stores.sales, select)
}

export function useConnection<T>(select: (facts: ConnectionFacts) => T): T {
  return useStore(useWorkbench().stores.connection, select)
}

/** Whether the reader may do something; what they may not do is not offered. */
export function useMay(ability: Ability): boolean {
  const role = useConnection((facts) => facts.role)
  const canWrite = useConnection((facts) => facts.canWrite)
  const viewersComment = usePlan((plan) => plan.settings.viewersComment)
  return may({ role, canWrite, viewersComment }, ability)
}

export function usePresence<T>(select: (presence: Presence) => T): T {
  return useStore(useWorkbench().stores.presence, select)
}

export function useHand<T>(select: (hand: Hand) => T): T {
  return useStore(useWorkbench().stores.hand, select)
}

export function useInbox<T>(select: (inbox: Inbox) => T): T {
  return useStore(useWorkbench().stores.inbox, select)
}

export function useCurrentCall<T>(select: (call: CurrentCall) => T): T {
  return useStore(useWorkbench().stores.call, select)
}

export function useView<T>(select: (view: ViewState) => T): T {
  return useStore(useWorkbench().stores.view, select)
}
