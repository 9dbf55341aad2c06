import { applyCommands } from '@parley/shared/commands/apply-command.ts'
import type { Command } from '@parley/shared/commands/command.ts'
import { observePlan } from '@parley/shared/document/observe-plan.ts'
import { briefOf, type PlanDoc } from '@parley/shared/document/plan-doc.ts'
import { asId, type UserId } from '@parley/shared/model/ids.ts'
import { project, reproject } from '@parley/shared/projection/project.ts'
import type { Me } from '@parley/shared/protocol/http.ts'
import { rank } from '@parley/shared/ranking/rank.ts'
import type { ReactNode } from 'react'
import { Awareness } from 'y-protocols/awareness'
import type { Actions } from '../../../store/actions.ts'
import { createStores, WorkbenchContext, type Stores } from '../../../store/stores.ts'
import { UiRoot } from '../../../ui/ui-root.tsx'

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
  /** What this tab shows of itself, the latest last. */
  readonly shown: Parameters<Actions['show']>[0][]
  readonly Around: (props: { readonly children: ReactNode }) => ReactNode
}

/** A roadmap as Ana sees it, on a real plan: commands change the document, and the stores follow it. */
export function openWorkbench(plan: PlanDoc): OpenedWorkbench {
  const stores = createStores()
  stores.connection.setState({ role: 'product' })
  const commands: Command[] = []
  const shown: Parameters<Actions['show']>[0][] = []
  const awareness = new Awareness(plan.doc)
  // Its clock would keep the test process alive.
  awareness.destroy()
  stores.plan.setState(project(plan), true)
  stores.ranking.setState(rank(stores.plan.getState()), true)
  observePlan(plan.doc, (changes) => {
    stores.plan.setState(reproject(stores.plan.getState(), plan, changes), true)
    stores.ranking.setState(rank(stores.plan.getState()), true)
  })
  let ids = 0
  function dispatchAll(asked: readonly Command[]): ReturnType<Actions['dispatchAll']> {
    const context = { actor: asId<UserId>('ana'), role: 'product', clock: Date.now, random: () => 0.5, origin: 'test' } as const
    const result = applyCommands(plan, asked, context)
    if (result.ok) commands.push(...asked)
    return result
  }
  const actions: Actions = {
    dispatch: (command) => dispatchAll([command]),
    dispatchAll,
    newId: () => `new${(ids += 1)}`,
    undo: () => false,
    redo: () => false,
    show: (state) => void shown.push(state),
    brief: (featureId) => ({ fragment: briefOf(plan.doc, featureId), awareness }),
    unsaved: () => [],
  }
  const [me] = people
  if (me === undefined) throw new Error('somebody must be signed in')
  const workbench = { me: { person: me, workspace: { id: 'w', name: 'Northwind' }, people, demo: true }, stores, actions }
  return {
    stores,
    awareness,
    commands,
    shown,
    Around: ({ children }) => (
      <UiRoot>
        <WorkbenchContext value={workbench}>{children}</WorkbenchContext>
      </UiRoot>
    ),
  }
}
