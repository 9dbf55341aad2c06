import { unreachable } from '@parley/shared/base/unreachable.ts'
import type { Command, CommandFailure } from '@parley/shared/commands/command.ts'
import { useCallback } from 'react'
import { useActions } from '../../store/hooks.ts'
import { useToast } from '../../ui/use-toast.ts'

/** Carries out a command; when the plan refuses it, says why and returns false. */
export function useCarryOut(): (command: Command) => boolean {
  const { dispatch } = useActions()
  const toast = useToast()
  return useCallback(
    (command) => {
      const result = dispatch(command)
      if (!result.ok) toast({ message: sentenceOn(result.failure), tone: 'bad' })
      return result.ok
    },
    [dispatch, toast],
  )
}

function sentenceOn(failure: CommandFailure): string {
  switch (failure.kind) {
    case 'not-ready':
      return 'The roadmap is still loading. Try again in a moment.'
    case 'gone':
      return `Somebody has deleted this ${failure.what}.`
    case 'not-yours':
      return 'Only the person who wrote it can change it.'
    case 'unlawful':
      return `The roadmap cannot keep this value: ${failure.reason}.`
    default:
      return unreachable(failure)
  }
}
