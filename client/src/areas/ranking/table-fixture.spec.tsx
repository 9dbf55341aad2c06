import { fail } from '@parley/shared/base/result.ts'
import { applyCommands } from '@parley/shared/commands/apply-command.ts'
import type { Command } from '@parley/shared/commands/command.ts'
import type { Estimates } from '@parley/shared/model/criterion.ts'
import type { FeatureId } from '@parley/shared/model/ids.ts'
import { project } from '@parley/shared/projection/project.ts'
import { rank } from '@parley/shared/ranking/rank.ts'
import { aPlanWith, applyAll, contextOf, featureId } from '@parley/shared/testing/builders.ts'
import { act, fireEvent, render, screen, within } from '@testing-library/react'
import { createStores, WorkbenchContext, type Stores } from '../../store/stores.ts'
import { UiRoot } from '../../ui/ui-root.tsx'
import { RankedTable } from './ranked-table.tsx'

export interface TableUnderTest {
  readonly stores: Stores
  /** What this reader asked for. */
  readonly sent: readonly Command[]
  readonly opened: readonly FeatureId[]
  /** What somebody else does. */
  readonly remote: (...commands: readonly Command[]) => void
  /** Goes to another screen and comes back. */
  readonly comeBack: () => void
}

/** RICE estimates whose score is the reach. */
export function reaching(reach: number, rest: Partial<Estimates> = {}): Estimates {
  return { reach, impact: 1, confidence: 100, effort: 20, ...rest }
}

/** A table of features on a real plan, without a session; ids and titles are the names given. */
export function renderTable(
  features: Readonly<Record<string, Estimates>>,
  prepare: { readonly commands?: readonly Command[]; readonly canWrite?: boolean } = {},
): TableUnderTest {
  giveElementsASize()
  const plan = aPlanWith({ now: Object.keys(features) })
  for (const [name, estimates] of Object.entries(features))
    for (const [criterion, value] of Object.entries(estimates)) applyAll(plan, [estimateOf(name, criterion, value)])
  applyAll(plan, prepare.commands ?? [])
  const stores = createStores()
  const sent: Command[] = []
  const opened: FeatureId[] = []
  const context = contextOf()
  stores.connection.setState({ role: 'product', canWrite: prepare.canWrite ?? true, loaded: true })
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
  function dispatchAll(commands: readonly Command[]): ReturnType<typeof applyCommands> {
    sent.push(...commands)
    return carryOut(commands)
  }
  draw()
  const person = { id: 'ana', name: 'Ana', role: 'product', title: '' } as const
  const actions = {
    dispatch: (command: Command) => dispatchAll([command]),
    dispatchAll,
    dispatchSales: () => fail({ kind: 'not-ready' }),
    newId: () => 'new',
    undo: () => true,
    redo: () => false,
    show: () => undefined,
    brief: () => ({ fragment: null, awareness: null }),
    planEntries: () => ({}),
    rewriteBrief: () => undefined,
    unsaved: () => [],
    exportRoadmap: () => Promise.reject(new Error('there is no document here')),
  }
  const workbench = {
    me: { person, workspace: { id: 'w', name: 'W' }, people: [{ ...person, active: true }], demo: false },
    stores,
    actions,
  }
  function tree(isShown: boolean): React.ReactNode {
    return (
      <WorkbenchContext value={workbench}>
        <UiRoot>{isShown && <RankedTable openedId={null} onOpen={(id) => opened.push(id)} />}</UiRoot>
      </WorkbenchContext>
    )
  }
  const { rerender } = render(tree(true))
  return {
    stores,
    sent,
    opened,
    remote: (...commands) => act(() => void carryOut(commands)),
    comeBack: () => {
      rerender(tree(false))
      rerender(tree(true))
    },
  }
}

export function estimateOf(name: string, criterion: string, value: number | null): Command {
  return { kind: 'estimate-feature', featureId: featureId(name), criterion: criterion as 'reach', value }
}

export function cell(row: string, column: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(`[data-row="${row}"] [data-column="${column}"]`)
  if (found === null) throw new Error(`there is no ${column} of ${row}`)
  return found
}

/** Each row from top to bottom, as its rank and its title, or what it says. */
export function rows(): readonly string[] {
  return within(screen.getByRole('grid'))
    .getAllByRole('row')
    .slice(1)
    .map((row) => {
      const name = row.dataset['row'] ?? ''
      return name.startsWith(':') ? (row.textContent ?? '') : `${cell(name, 'rank').textContent} ${name}`
    })
}

/** Where the focus is, as `row column`. */
export function focused(): string {
  const element = document.activeElement
  return `${element?.closest<HTMLElement>('[data-row]')?.dataset['row'] ?? '-'} ${element?.closest<HTMLElement>('[data-column]')?.dataset['column'] ?? '-'}`
}

export function press(key: string, modifiers: { readonly ctrlKey?: boolean; readonly shiftKey?: boolean } = {}): void {
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...modifiers })
}

/** Replaces what stands in the field with the focus. */
export function type(text: string): void {
  fireEvent.change(document.activeElement ?? document.body, { target: { value: text } })
}

export function said(): string {
  return (screen.getByText((_, element) => element?.tagName === 'OUTPUT').textContent ?? '').replaceAll('\u00A0', '')
}

/** Without a size nothing is on the screen, and a virtual list draws nothing. */
function giveElementsASize(): void {
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, get: () => 800 })
  Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, get: () => 1200 })
}
