import type { Command } from '@parley/shared/commands/command.ts'
import { useCallback } from 'react'
import { useActions } from '../store/hooks.ts'
import { useToast } from '../ui/use-toast.ts'
import { failureSentence } from '../words/failure-sentence.ts'

export type CarryOut = (...commands: readonly Command[]) => boolean

/** Carries out commands as one step of undo; when the plan refuses them, says why and returns false. */
export function useCarryOut(): CarryOut {
  const { dispatchAll } = useActions()
  const toast = useToast()
  return useCallback(
    (...commands) => {
      const result = dispatchAll(commands)
      if (!result.ok) toast({ message: failureSentence(result.failure), tone: 'bad' })
      return result.ok
    },
    [dispatchAll, toast],
  )
}
