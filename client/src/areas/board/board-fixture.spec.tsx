import { fail } from '@parley/shared/base/result.ts'
import { applyCommands } from '@parley/shared/commands/apply-command.ts'
import type { Command } from '@parley/shared/commands/command.ts'
import type { PlanDoc } from '@parley/shared/document/plan-doc.ts'
import type { Horizon } from '@parley/shared/model/feature.ts'
import type { FeatureId } from '@parley/shared/model/ids.ts'
import { project } from '@parley/shared/projection/project.ts'
import type { PresenceState } from '@parley/shared/protocol/presence.ts'
import { rank } from '@parley/shared/ranking/rank.ts'
import { aPlanWith, contextOf } from '@parley/shared/testing/builders.ts'
import { fireEvent, render, screen, within } from '@testing-library/react'
import type { ReactNode } from 'react'
import { createStores, WorkbenchContext, type Stores } from '../../store/stores.ts'
import { UiRoot } from '../../ui/ui-root.tsx'
import { Board } from './board.tsx'

export interface BoardUnderTest {
  readonly stores: Stores
  readonly plan: PlanDoc
  /** What this reader's board asked for. */
  readonly sent: readonly Command[]
  readonly shown: Partial<PresenceState>
  readonly opened: readonly FeatureId[]
  readonly undone: () => number
  /** Opens a feature beside the board, or closes it. */
  readonly beside: (id: FeatureId | null) => void
  /** What somebody else does. */
  readonly remote: (...commands: readonly Command[]) => void
}

/** A board on a real plan, without a session. Lanes hold features named in order; ids are their names. */
export function renderBoard(
  lanes: Partial<Record<Horizon, readonly string[]>>,
  prepare: (stores: Stores) => void = () => undefined,
): BoardUnderTest {
  giveElementsASize()
  const plan = aPlanWith(lanes)
  const stores = createStores()
  stores.connection.setState({ role: 'product' })
  const sent: Command[] = []
  const opened: FeatureId[] = []
  const shown: Partial<PresenceState> = {}
  const context = contextOf()
  let undone = 0
  let added = 0
  function draw(): void {
    const view = project(plan)
    stores.plan.setState(view, true)
    stores.ranking.setState(rank(view), true)
  }
  function carryOut(commands: readonly Command[]): ReturnType<typeof applyCommands> {
    const result = applyCommands(plan, commands, context)
    draw()
    return result
  }
  draw()
  prepare(stores)
  const person = { id: 'ana', name: 'Ana', role: 'product', title: '' } as const
  const around = (openedId: FeatureId | null): ReactNode => (
    <WorkbenchContext
      value={{
        me: { person, workspace: { id: 'w', name: 'W' }, people: [{ ...person, active: true }], demo: false },
        stores,
        actions: {
          dispatch: (command) => {
            sent.push(command)
            return carryOut([command])
          },
          dispatchAll: (commands) => {
            sent.push(...commands)
            return carryOut(commands)
          },
          dispatchSales: () => fail({ kind: 'not-ready' }),
          newId: () => `new${(added += 1)}`,
          undo: () => {
            undone += 1
            return true
          },
          redo: () => false,
          show: (state) => void Object.assign(shown, state),
          brief: () => ({ fragment: null, awareness: null }),
          planEntries: () => ({}),
          rewriteBrief: () => undefined,
          unsaved: () => [],
          exportRoadmap: () => Promise.reject(new Error('there is no document here')),
        },
      }}
    >
      <UiRoot>
        <Board openedId={openedId} onOpen={(id) => opened.push(id)} />
      </UiRoot>
    </WorkbenchContext>
  )
  const { rerender } = render(around(null))
  return {
    stores,
    plan,
    sent,
    opened,
    shown,
    undone: () => undone,
    beside: (id) => rerender(around(id)),
    remote: (...commands) => void carryOut(commands),
  }
}

/** The title of a card, which is its control. */
export function card(title: string): HTMLElement {
  return screen.getByRole('button', { name: title })
}

export function titlesIn(lane: string): readonly string[] {
  return within(screen.getByRole('list', { name: lane }))
    .queryAllByRole('listitem')
    .map((row) => within(row).getByRole('heading').textContent ?? '')
}

/** Presses a key on whatever has the focus. */
export function press(code: string, key: string = code): void {
  fireEvent.keyDown(document.activeElement ?? document.body, { code, key })
}

export function said(): string {
  return (screen.getByText((_, element) => element?.tagName === 'OUTPUT').textContent ?? '').replaceAll('\u00A0', '')
}

/** Without a size there is no room on the screen, and a virtual list draws nothing. */
function giveElementsASize(): void {
  for (const side of ['offsetHeight', 'offsetWidth', 'clientHeight', 'clientWidth']) {
    Object.defineProperty(HTMLElement.prototype, side, { configurable: true, get: () => 800 })
  }
}
