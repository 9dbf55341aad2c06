import { useCallback } from 'react'
import { useSearchParams } from 'wouter'

/** The moment that is looked at; the address says so, so that it can be sent to somebody. Null is now. */
export function useMoment(): readonly [number | null, (at: number | null) => void] {
  const [search, setSearch] = useSearchParams()
  const asked = Date.parse(search.get('at') ?? '')
  const go = useCallback(
    (at: number | null) =>
      setSearch(
        (before) => {
          const next = new URLSearchParams(before)
          if (at === null) next.delete('at')
          else next.set('at', new Date(at).toISOString())
          return next
        },
        { replace: true },
      ),
    [setSearch],
  )
  return [Number.isNaN(asked) ? null : asked, go]
}
