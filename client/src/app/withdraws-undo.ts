import type { Actions } from '../store/actions.ts'

/**
 * "Undo" in a message means what was done when it was shown. After anything else was done, or undone by key, it would take
 * back something else, so the message goes.
 */
export function withdrawsUndo(actions: Actions, withdraw: () => void): Actions {
  return {
    ...actions,
    dispatch: (command) => {
      const result = actions.dispatch(command)
      if (result.ok) withdraw()
      return result
    },
    dispatchAll: (commands) => {
      const result = actions.dispatchAll(commands)
      if (result.ok) withdraw()
      return result
    },
    dispatchSales: (commands) => {
      const result = actions.dispatchSales(commands)
      if (result.ok) withdraw()
      return result
    },
    undo: () => {
      withdraw()
      return actions.undo()
    },
    redo: () => {
      withdraw()
      return actions.redo()
    },
  }
}
