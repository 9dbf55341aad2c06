import { emptyView, type PlanView } from '@parley/shared/projection/plan-view.ts'
import { emptySales, type SalesView } from '@parley/shared/projection/sales-view.ts'
import { onChange } from '../sync/on-change.ts'
import type { Room } from '../sync/room.ts'
import type { Views } from '../sync/views.ts'

/** The two documents of a roadmap as they are now. */
export interface Followed {
  readonly follow: (room: Room) => void
  readonly plan: () => PlanView
  readonly sales: () => SalesView
}

/** Follows documents from their opening on, and says when something changed that a publication depends on. */
export function followPlan(views: Views, heard: () => void): Followed {
  let plan = emptyView
  let sales = emptySales
  const followed = new WeakSet<Room>()
  return {
    plan: () => plan,
    sales: () => sales,
    follow(room) {
      if (followed.has(room)) return
      followed.add(room)
      if (room.kind === 'plan') plan = views.plan(room)
      else sales = views.sales(room)
      onChange(room.doc, () => {
        const before = { plan, sales }
        if (room.kind === 'plan') plan = views.plan(room)
        else sales = views.sales(room)
        if (plan.features !== before.plan.features || plan.goals !== before.plan.goals) heard()
        if (sales.companies !== before.sales.companies || sales.contacts !== before.sales.contacts) heard()
      })
    },
  }
}
