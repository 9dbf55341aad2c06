import { fail } from '@parley/shared/base/result.ts'
import { applySalesCommands } from '@parley/shared/commands/apply-sales-command.ts'
import { applyCommands } from '@parley/shared/commands/apply-command.ts'
import type { CommandContext } from '@parley/shared/commands/context.ts'
import type { Command } from '@parley/shared/commands/command.ts'
import { observeDocument } from '@parley/shared/document/observe-document.ts'
import { writeBriefContent } from '@parley/shared/document/brief-content.ts'
import { entriesOf } from '@parley/shared/history/entries.ts'
import { briefOf, type PlanDoc } from '@parley/shared/document/plan-doc.ts'
import { asId, type UserId } from '@parley/shared/model/ids.ts'
import { project, reproject } from '@parley/shared/projection/project.ts'
import type { Me } from '@parley/shared/protocol/http.ts'
import { rank } from '@parley/shared/ranking/rank.ts'
import { projectSales, reprojectSales } from '@parley/shared/projection/project-sales.ts'
import type { SalesDoc } from '@parley/shared/document/sales-doc.ts'
import type { SalesCommand } from '@parley/shared/commands/sales-command.ts'
import type { Role } from '@parley/shared/model/person.ts'
import type { ReactNode } from 'react'
import { Awareness } from 'y-protocols/awareness'
import type { Actions } from '../store/actions.ts'
import { createStores, WorkbenchContext, type Stores } from '../store/stores.ts'
import { UiRoot } from '../ui/ui-root.tsx'

const people: Me['people'] = [
  { id: 'ana', name: 'Ana Kovač', role: 'product', title: 'Product lead', active: true },
  { id: 'ann', name: 'Ann', role: 'sales', title: '', active: true },
  { id: 'annlee', name: 'Ann Lee', role: 'sales', title: '', active: true },
  { id: 'andy', name: 'Andy', role: 'sales', title: '', active: false },
  { id: 'sam', name: 'Sam Reed', role: 'sales', title: '', active: true },
]

export interface OpenedWorkbench {
  readonly stores: Stores
  readonly awareness: Awareness
  /** Every command that was carried out, in order. */
  readonly commands: Command[]
  /** The same for the sales document. */
  readonly salesCommands: SalesCommand[]
  /** How often undo was asked for. */
  readonly undone: () => number
  /** What this tab shows of itself, the latest last. */
  readonly shown: Parameters<Actions['show']>[0][]
  readonly Around: (props: { readonly children: ReactNode }) => ReactNode
}

export interface WorkbenchOptions {
  readonly sales?: SalesDoc
  /** Who looks; their role goes with them. Ana of product otherwise. */
  readonly person?: string
}

/** A roadmap as somebody sees it, on real documents: commands change them, and the stores follow. */
export function openWorkbench(plan: PlanDoc, { sales, person = 'ana' }: WorkbenchOptions = {}): OpenedWorkbench {
  const me = people.find(({ id }) => id === person)
  if (me === undefined) throw new Error(`${person} is not one of the people`)
  const role: Role = me.role
  const stores = createStores()
  stores.connection.setState({ role })
  const commands: Command[] = []
  const salesCommands: SalesCommand[] = []
  const shown: Parameters<Actions['show']>[0][] = []
  const awareness = new Awareness(plan.doc)
  // Its clock would keep the test process alive.
  awareness.destroy()
  stores.plan.setState(project(plan), true)
  stores.ranking.setState(rank(stores.plan.getState()), true)
  observeDocument(plan, (changes) => {
    stores.plan.setState(reproject(stores.plan.getState(), plan, changes), true)
    stores.ranking.setState(rank(stores.plan.getState()), true)
  })
  if (sales !== undefined) {
    stores.sales.setState(projectSales(sales), true)
    observeDocument(sales, (changes) => stores.sales.setState(reprojectSales(stores.sales.getState(), sales, changes), true))
  }
  let ids = 0
  let undone = 0
  function context(): CommandContext {
    return { actor: asId<UserId>(person), role, clock: Date.now, random: () => 0.5, origin: 'test' }
  }
  function dispatchAll(asked: readonly Command[]): ReturnType<Actions['dispatchAll']> {
    const result = applyCommands(plan, asked, context())
    if (result.ok) commands.push(...asked)
    return result
  }
  const actions: Actions = {
    dispatch: (command) => dispatchAll([command]),
    dispatchAll,
    dispatchSales: (asked) => {
      const result = sales === undefined ? fail({ kind: 'not-ready' } as const) : applySalesCommands(sales, asked, context())
      if (result.ok) salesCommands.push(...asked)
      return result
    },
    newId: () => `new${(ids += 1)}`,
    undo: () => {
      undone += 1
      return false
    },
    redo: () => false,
    show: (state) => void shown.push(state),
    brief: (featureId) => ({ fragment: briefOf(plan.doc, featureId), awareness }),
    planEntries: () => entriesOf(plan),
    rewriteBrief: (featureId, content) => writeBriefContent(briefOf(plan.doc, featureId), content, 'test'),
    unsaved: () => [],
    exportRoadmap: () => Promise.reject(new Error('there is no document here')),
  }
  const workbench = { me: { person: me, workspace: { id: 'w', name: 'Northwind' }, people, demo: true }, stores, actions }
  return {
    stores,
    awareness,
    commands,
    salesCommands,
    undone: () => undone,
    shown,
    Around: ({ children }) => (
      <UiRoot>
        <WorkbenchContext value={workbench}>{children}</WorkbenchContext>
      </UiRoot>
    ),
  }
}
