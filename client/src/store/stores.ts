import { createContext } from 'react'
import type { Me } from '@parley/shared/protocol/http.ts'
import type { Actions } from './actions.ts'
import { createCallStore, type CallStore } from './call-slice.ts'
import { createConnectionStore, type ConnectionStore } from './connection-slice.ts'
import { createHandStore, type HandStore } from './hand-slice.ts'
import { createInboxStore, type InboxStore } from './inbox-slice.ts'
import { createPlanStore, type PlanStore } from './plan-slice.ts'
import { createPresenceStore, type PresenceStore } from './presence-slice.ts'
import { createRankingStore, type RankingStore } from './ranking-slice.ts'
import { createSalesStore, type SalesStore } from './sales-slice.ts'
import { createViewStore, type ViewStore } from './view-slice.ts'

/** Everything React reads; each slice has one writer. */
export interface Stores {
  readonly plan: PlanStore
  readonly ranking: RankingStore
  readonly sales: SalesStore
  readonly connection: ConnectionStore
  readonly presence: PresenceStore
  readonly view: ViewStore
  readonly hand: HandStore
  readonly call: CallStore
  readonly inbox: InboxStore
}

export function createStores(): Stores {
  return {
    plan: createPlanStore(),
    ranking: createRankingStore(),
    sales: createSalesStore(),
    connection: createConnectionStore(),
    presence: createPresenceStore(),
    view: createViewStore(),
    hand: createHandStore(),
    call: createCallStore(),
    inbox: createInboxStore(),
  }
}

/** An open roadmap: who looks at it, what there is to see, what can be done. */
export interface Workbench {
  readonly me: Me
  readonly stores: Stores
  readonly actions: Actions
}

export const WorkbenchContext = createContext<Workbench | null>(null)
