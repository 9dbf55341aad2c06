import type { Command } from '@parley/shared/commands/command.ts'
import { useCallback } from 'react'
import { useActions } from '../../store/hooks.ts'
import { useToast } from '../../ui/use-toast.ts'
import { failureSentence } from '../../words/failure-sentence.ts'

/** Carries out a command; when the plan refuses it, says why and returns false. */
export function useCarryOut(): (command: Command) => boolean {
  const { dispatch } = useActions()
  const toast = useToast()
  return useCallback(
    (command) => {
      const result = dispatch(command)
      if (!result.ok) toast({ message: failureSentence(result.failure), tone: 'bad' })
      return result.ok
    },
    [dispatch, toast],
  )
}
