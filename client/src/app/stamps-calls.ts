import type { Command } from '@parley/shared/commands/command.ts'
import type { SalesCommand } from '@parley/shared/commands/sales-command.ts'
import type { CallId } from '@parley/shared/model/ids.ts'
import type { Actions } from '../store/actions.ts'
import type { CallStore } from '../store/call-slice.ts'

/** While this tab is in a call, what is asked, promised and said is noted as part of it. */
export function stampsCalls(actions: Actions, call: CallStore): Actions {
  function note(commands: readonly Command[]): void {
    const { callId } = call.getState()
    if (callId === null) return
    const said = commands.flatMap((command): readonly SalesCommand[] =>
      command.kind === 'add-comment' ? [{ kind: 'note-comment', callId, commentId: command.commentId, featureId: command.featureId }] : [],
    )
    if (said.length > 0) actions.dispatchSales(said)
  }
  return {
    ...actions,
    dispatch: (command) => {
      const result = actions.dispatch(command)
      if (result.ok) note([command])
      return result
    },
    dispatchAll: (commands) => {
      const result = actions.dispatchAll(commands)
      if (result.ok) note(commands)
      return result
    },
    dispatchSales: (commands) => {
      const { callId } = call.getState()
      return actions.dispatchSales(callId === null ? commands : commands.map((command) => stamped(command, callId)))
    },
  }
}

function stamped(command: SalesCommand, callId: CallId): SalesCommand {
  if (command.kind === 'log-request') return { ...command, words: { callId, ...command.words } }
  return command.kind === 'make-promise' ? { ...command, words: { callId, ...command.words } } : command
}
