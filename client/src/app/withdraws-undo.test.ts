import { fail, ok } from '@parley/shared/base/result.ts'
import { expect, it, vi } from 'vitest'
import type { Actions } from '../store/actions.ts'
import { withdrawsUndo } from './withdraws-undo.ts'

const rename = { kind: 'rename-roadmap', name: 'Next year' } as const

it('[AP2] withdraws the offer to undo when anything else was done or undone', () => {
  const withdraw = vi.fn<() => void>()
  const actions = withdrawsUndo(actionsThat(true), withdraw)
  actions.dispatch(rename)
  actions.dispatchAll([rename])
  actions.undo()
  actions.redo()
  expect(withdraw).toHaveBeenCalledTimes(4)
})

it('[AP2] lets the offer stand when a change was refused', () => {
  const withdraw = vi.fn<() => void>()
  withdrawsUndo(actionsThat(false), withdraw).dispatch(rename)
  withdrawsUndo(actionsThat(false), withdraw).dispatchAll([rename])
  expect(withdraw).not.toHaveBeenCalled()
})

function actionsThat(isDone: boolean): Actions {
  const result = isDone ? ok(undefined) : fail({ kind: 'not-ready' } as const)
  return { dispatch: () => result, dispatchAll: () => result, undo: () => isDone, redo: () => isDone } as unknown as Actions
}
