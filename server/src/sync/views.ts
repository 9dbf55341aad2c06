import { observeDocument, together, type Changes } from '@parley/shared/document/observe-document.ts'
import type { LiveDoc } from '@parley/shared/document/live-doc.ts'
import { openPlan } from '@parley/shared/document/plan-doc.ts'
import { openSales } from '@parley/shared/document/sales-doc.ts'
import type { PlanView } from '@parley/shared/projection/plan-view.ts'
import { project, reproject } from '@parley/shared/projection/project.ts'
import { projectSales, reprojectSales } from '@parley/shared/projection/project-sales.ts'
import type { SalesView } from '@parley/shared/projection/sales-view.ts'
import type { Room } from './room.ts'
import type * as Y from 'yjs'

/** What live documents hold, as plain values; worked out when somebody asks, and only what changed since. */
export interface Views {
  readonly plan: (room: Pick<Room, 'doc'>) => PlanView
  readonly sales: (room: Pick<Room, 'doc'>) => SalesView
}

export function createViews(): Views {
  const plans = new WeakMap<Y.Doc, () => PlanView>()
  const sales = new WeakMap<Y.Doc, () => SalesView>()
  return {
    plan: ({ doc }) =>
      remembered(plans, doc, () => {
        const live = openPlan(doc)
        return follow(live, project(live), (view, changes) => reproject(view, live, changes))
      })(),
    sales: ({ doc }) =>
      remembered(sales, doc, () => {
        const live = openSales(doc)
        return follow(live, projectSales(live), (view, changes) => reprojectSales(view, live, changes))
      })(),
  }
}

function remembered<K extends object, V>(known: WeakMap<K, V>, key: K, make: () => V): V {
  const found = known.get(key) ?? make()
  known.set(key, found)
  return found
}

/** The observer ends with the document it observes. */
function follow<Z extends string, V>(live: LiveDoc<Z>, first: V, next: (view: V, changes: Changes<Z>) => V): () => V {
  let view = first
  let pending: Changes<Z> | undefined
  observeDocument(live, (changes) => {
    pending = pending === undefined ? changes : together(pending, changes)
  })
  return () => {
    if (pending !== undefined) view = next(view, pending)
    pending = undefined
    return view
  }
}
