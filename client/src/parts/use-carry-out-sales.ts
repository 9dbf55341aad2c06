import type { SalesCommand } from '@parley/shared/commands/sales-command.ts'
import { useCallback } from 'react'
import { useActions } from '../store/hooks.ts'
import { useToast } from '../ui/use-toast.ts'
import { failureSentence } from '../words/failure-sentence.ts'

export type CarryOutSales = (...commands: readonly SalesCommand[]) => boolean

/** Carries out commands on the sales document as one step of undo; when it refuses them, says why and returns false. */
export function useCarryOutSales(): CarryOutSales {
  const { dispatchSales } = useActions()
  const toast = useToast()
  return useCallback(
    (...commands) => {
      const result = dispatchSales(commands)
      if (!result.ok) toast({ message: failureSentence(result.failure), tone: 'bad' })
      return result.ok
    },
    [dispatchSales, toast],
  )
}
