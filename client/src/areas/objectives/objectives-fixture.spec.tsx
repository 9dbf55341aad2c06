import { fail } from '@parley/shared/base/result.ts'
import { applyCommands } from '@parley/shared/commands/apply-command.ts'
import type { Command } from '@parley/shared/commands/command.ts'
import { asId, type FeatureId, type KeyResultId, type ObjectiveId } from '@parley/shared/model/ids.ts'
import { project } from '@parley/shared/projection/project.ts'
import { aPlanWith, applyAll, contextOf, featureId } from '@parley/shared/testing/builders.ts'
import { render } from '@testing-library/react'
import { createStores, WorkbenchContext, type Stores } from '../../store/stores.ts'
import { UiRoot } from '../../ui/ui-root.tsx'
import { Objectives } from './objectives.tsx'

export interface ObjectivesUnderTest {
  readonly stores: Stores
  readonly sent: readonly Command[]
  readonly opened: readonly FeatureId[]
  readonly undone: () => number
}

export const grow = asId<ObjectiveId>('grow')
export const active = asId<KeyResultId>('active')

/** One objective with one key result from 58 to 80 %, served by the features whose names start with `serving`. */
export const oneObjective: readonly Command[] = [
  { kind: 'add-objective', objectiveId: grow, title: 'Grow' },
  {
    kind: 'add-key-result',
    keyResultId: active,
    objectiveId: grow,
    title: 'Active crews',
    edit: { unit: '%', start: 58, target: 80, current: 63 },
  },
]

export function link(name: string, contribution: number): Command {
  return { kind: 'link-key-result', featureId: featureId(name), keyResultId: active, contribution }
}

/** The screen on a real plan, without a session. */
export function renderObjectives(
  features: readonly string[],
  commands: readonly Command[],
  { canWrite = true }: { readonly canWrite?: boolean } = {},
): ObjectivesUnderTest {
  const plan = aPlanWith({ now: features })
  applyAll(plan, commands)
  const stores = createStores()
  stores.connection.setState({ role: 'product', canWrite, loaded: true })
  const sent: Command[] = []
  const opened: FeatureId[] = []
  const context = contextOf()
  let undone = 0
  let made = 0
  function dispatchAll(asked: readonly Command[]): ReturnType<typeof applyCommands> {
    sent.push(...asked)
    const result = applyCommands(plan, asked, context)
    stores.plan.setState(project(plan), true)
    return result
  }
  stores.plan.setState(project(plan), true)
  const person = { id: 'ana', name: 'Ana', role: 'product', title: '' } as const
  const actions = {
    dispatch: (command: Command) => dispatchAll([command]),
    dispatchAll,
    dispatchSales: () => fail({ kind: 'not-ready' }),
    newId: () => `new${(made += 1)}`,
    undo: () => {
      undone += 1
      return true
    },
    redo: () => false,
    show: () => undefined,
    brief: () => ({ fragment: null, awareness: null }),
    planEntries: () => ({}),
    rewriteBrief: () => undefined,
    unsaved: () => [],
    exportRoadmap: () => Promise.reject(new Error('there is no document here')),
  }
  render(
    <WorkbenchContext
      value={{ me: { person, workspace: { id: 'w', name: 'W' }, people: [{ ...person, active: true }], demo: false }, stores, actions }}
    >
      <UiRoot>
        <Objectives onOpen={(id) => opened.push(id)} />
      </UiRoot>
    </WorkbenchContext>,
  )
  return { stores, sent, opened, undone: () => undone }
}
