import { useCallback, useEffect, useState } from 'react'
import type { Answer, ApiFailure } from '../platform/request.ts'

export type Answered<T> =
  | { readonly kind: 'asking' }
  | { readonly kind: 'known'; readonly value: T }
  | { readonly kind: 'failed'; readonly failure: ApiFailure }

/** What the server answers to a question that never changes, and a way to ask again; what was known stays until then. */
export function useAnswer<T>(ask: () => Answer<T>): readonly [Answered<T>, () => void] {
  const [answered, setAnswered] = useState<Answered<T>>({ kind: 'asking' })
  const again = useCallback(() => {
    void ask().then((result) =>
      setAnswered(result.ok ? { kind: 'known', value: result.value } : { kind: 'failed', failure: result.failure }),
    )
  }, [ask])
  useEffect(again, [again])
  return [answered, again]
}
