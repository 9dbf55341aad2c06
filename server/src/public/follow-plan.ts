import { observeDocument } from '@parley/shared/document/observe-document.ts'
import { openPlan } from '@parley/shared/document/plan-doc.ts'
import { openSales } from '@parley/shared/document/sales-doc.ts'
import { emptyView, type PlanView } from '@parley/shared/projection/plan-view.ts'
import { projectSales, reprojectSales } from '@parley/shared/projection/project-sales.ts'
import { project, reproject } from '@parley/shared/projection/project.ts'
import { emptySales, type SalesView } from '@parley/shared/projection/sales-view.ts'
import type { Room } from '../sync/room.ts'

/** The two documents of a roadmap as they are now. */
export interface Followed {
  readonly follow: (room: Room) => void
  readonly plan: () => PlanView
  readonly sales: () => SalesView
}

/** Follows documents from their opening on, and says when something changed that a publication depends on. */
export function followPlan(onChange: () => void): Followed {
  let plan = emptyView
  let sales = emptySales
  const followed = new WeakSet<Room>()
  return {
    plan: () => plan,
    sales: () => sales,
    follow(room) {
      if (followed.has(room)) return
      followed.add(room)
      if (room.kind === 'plan') {
        const document = openPlan(room.doc)
        plan = project(document)
        observeDocument(document, (changes) => {
          const before = plan
          plan = reproject(plan, document, changes)
          if (plan.features !== before.features || plan.goals !== before.goals) onChange()
        })
      } else {
        const document = openSales(room.doc)
        sales = projectSales(document)
        observeDocument(document, (changes) => {
          const before = sales
          sales = reprojectSales(sales, document, changes)
          if (sales.companies !== before.companies || sales.contacts !== before.contacts) onChange()
        })
      }
    },
  }
}
