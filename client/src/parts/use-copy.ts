import { useCallback } from 'react'
import { useToast } from '../ui/use-toast.ts'

/** Puts words on the clipboard and says so, or says that the browser would not have it. */
export function useCopy(): (text: string, done: string) => void {
  const toast = useToast()
  return useCallback(
    (text, done) => {
      navigator.clipboard.writeText(text).then(
        () => toast({ message: done }),
        () => toast({ message: 'The browser did not let this page copy. Select the text instead.', tone: 'bad' }),
      )
    },
    [toast],
  )
}
