import { useCallback } from 'react'
import type { Answer } from '../../platform/request.ts'
import { apiSentence } from '../../platform/api-sentence.ts'
import { useToast } from '../../ui/use-toast.ts'

export interface Undoable<T> {
  readonly request: Answer<T>
  readonly done: string
  readonly onDone: (value: T) => void
  /** Takes it back; nothing where it cannot be taken back, which was asked about before. */
  readonly undo?: (() => Undoing<T>) | undefined
}

export interface Undoing<T> {
  readonly request: () => Answer<T>
  readonly done: string
}

/** Does at once what was chosen, says so, and offers to take it back. */
export function useUndoable(): <T>(undoable: Undoable<T>) => Promise<boolean> {
  const toast = useToast()
  return useCallback(
    async ({ request, done, onDone, undo }) => {
      const answer = await request
      if (!answer.ok) {
        toast({ message: apiSentence(answer.failure), tone: 'bad' })
        return false
      }
      const takeBack = async (): Promise<void> => {
        const undoing = undo?.()
        if (undoing === undefined) return
        const undone = await undoing.request()
        if (!undone.ok) return void toast({ message: apiSentence(undone.failure), tone: 'bad' })
        toast({ message: undoing.done })
        onDone(undone.value)
      }
      toast({ message: done, action: undo === undefined ? undefined : { label: 'Undo', onPick: () => void takeBack() } })
      onDone(answer.value)
      return true
    },
    [toast],
  )
}
