import { asId, isId, type RequestId } from '@parley/shared/model/ids.ts'
import { useCallback } from 'react'
import { useSearchParams } from 'wouter'

export const requestTabs = ['inbox', 'mine', 'all'] as const
export type RequestTab = (typeof requestTabs)[number]

export interface RequestPlace {
  readonly tab: RequestTab | null
  readonly requestId: RequestId | null
  readonly show: (tab: RequestTab) => void
  /** Opens a request in the list it was seen in. */
  readonly open: (tab: RequestTab, requestId: RequestId | null) => void
}

/** Which list and which request is looked at; the address says so, so that it can be sent to somebody. */
export function useRequestPlace(): RequestPlace {
  const [search, setSearch] = useSearchParams()
  const asked = search.get('request')
  const show = useCallback(
    (tab: RequestTab) =>
      setSearch((before) => {
        const next = new URLSearchParams(before)
        next.set('tab', tab)
        next.delete('request')
        return next
      }),
    [setSearch],
  )
  const open = useCallback(
    (tab: RequestTab, requestId: RequestId | null) =>
      setSearch(
        (before) => {
          const next = new URLSearchParams(before)
          next.set('tab', tab)
          if (requestId === null) next.delete('request')
          else next.set('request', requestId)
          return next
        },
        { replace: true },
      ),
    [setSearch],
  )
  return {
    tab: requestTabs.find((tab) => tab === search.get('tab')) ?? null,
    requestId: asked !== null && isId(asked) ? asId<RequestId>(asked) : null,
    show,
    open,
  }
}
