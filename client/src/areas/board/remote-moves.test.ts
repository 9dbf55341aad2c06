import { applyCommands } from '@parley/shared/commands/apply-command.ts'
import type { Command } from '@parley/shared/commands/command.ts'
import { featureId as id, aPlanWith, contextOf } from '@parley/shared/testing/builders.ts'
import { project } from '@parley/shared/projection/project.ts'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createStores } from '../../store/stores.ts'
import { createBoardModel, type BoardModel } from './board-model.ts'
import { followRemoteMoves } from './remote-moves.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const titles = ['one', 'two', 'three', 'four', 'five', 'six', 'seven']

it('[BD32] outlines what somebody else has dropped in their colour, for a moment', () => {
  const { model, hold, move, told } = board()
  hold('one')
  move('one')
  hold(null)
  expect([...model.desk.getState().dropped]).toEqual([['one', 'mara']])
  vi.advanceTimersByTime(1_300)
  expect(model.desk.getState().dropped.size).toBe(0)
  expect(told).toEqual([])
})

it('[BD32] does so when the end of the drag arrives before the move, but not long before', () => {
  const { model, hold, move } = board()
  hold('one')
  hold(null)
  move('one')
  hold('two')
  hold(null)
  vi.advanceTimersByTime(2_000)
  move('two')
  expect(model.desk.getState().dropped.has(id('two'))).toBe(false)
})

it('[BD32] says who moved how many cards when they are many, and outlines none', () => {
  const { model, hold, move, told } = board()
  hold('one')
  move(...titles.slice(0, 6))
  expect(told).toEqual(['Mara moved 6 cards'])
  expect(model.desk.getState().dropped.size).toBe(0)
})

it('[BD32] leaves alone what nobody held, and what this reader moved', () => {
  const { model, hold, move } = board()
  move('one')
  hold('two')
  model.noteOwnChange()
  move('two')
  expect(model.desk.getState().dropped.size).toBe(0)
})

function board(): {
  readonly model: BoardModel
  readonly hold: (title: string | null) => void
  readonly move: (...titles: readonly string[]) => void
  readonly told: readonly string[]
} {
  const plan = aPlanWith({ now: titles })
  const stores = createStores()
  stores.plan.setState(project(plan), true)
  const model = createBoardModel(stores)
  const told: string[] = []
  followRemoteMoves(model, (sentence) => told.push(sentence))
  return {
    model,
    told,
    hold: (title) => {
      const drag = title === null ? null : { featureId: title, lane: 'later', index: 0 }
      stores.presence.setState({ visitors: [{ clientId: 1, userId: 'mara', name: 'Mara Jensen', drag }] })
    },
    move: (...moved) => {
      const commands = moved.map((title): Command => ({
        kind: 'move-feature',
        featureId: id(title),
        place: { horizon: 'later', after: null, before: null },
      }))
      applyCommands(plan, commands, contextOf())
      const view = project(plan)
      // The features that did not change keep their identity, as they do in a session.
      const before = stores.plan.getState().features
      const features = new Map(
        [...view.features].map(([key, feature]) => [key, moved.includes(key) ? feature : (before.get(key) ?? feature)]),
      )
      stores.plan.setState({ ...view, features }, true)
    },
  }
}
