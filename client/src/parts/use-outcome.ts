import { useCallback } from 'react'
import type { Answer } from '../platform/request.ts'
import { apiSentence } from '../platform/api-sentence.ts'
import { useToast } from '../ui/use-toast.ts'

export interface Outcome<T> {
  readonly request: Answer<T>
  /** Said when it was done; nothing where the screen shows it. */
  readonly done?: string | undefined
  readonly onDone?: ((value: T) => void) | undefined
}

/** Says how a request of one press ended: in passing when it was done, and why when it was not. */
export function useOutcome(): <T>(outcome: Outcome<T>) => Promise<void> {
  const toast = useToast()
  return useCallback(
    async ({ request, done, onDone }) => {
      const answer = await request
      if (!answer.ok) {
        toast({ message: apiSentence(answer.failure), tone: 'bad' })
        return
      }
      if (done !== undefined) toast({ message: done })
      onDone?.(answer.value)
    },
    [toast],
  )
}
