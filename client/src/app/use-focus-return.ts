import type { FeatureId } from '@parley/shared/model/ids.ts'
import { useCallback, useEffect, useRef } from 'react'

export type Open = (featureId: FeatureId | null) => void

/** Opens features so that opening one again goes into it, and closing it gives the focus, where it would be lost, back to what opened it. */
export function useFocusReturn(featureId: FeatureId | null, open: Open): Open {
  const opener = useRef<Element | null>(null)
  const isOpen = featureId !== null
  const wasOpen = useRef(isOpen)
  // A screen that knows a better place has taken the focus by now: effects of children run first.
  useEffect(() => {
    const isClosed = wasOpen.current && !isOpen
    wasOpen.current = isOpen
    if (!isClosed || !isLost()) return
    const back = opener.current?.isConnected === true ? opener.current : document.getElementById('main')
    if (back instanceof HTMLElement) back.focus({ preventScroll: true })
  }, [isOpen])
  return useCallback(
    (next) => {
      if (next !== null && next === featureId) return document.querySelector<HTMLElement>('aside')?.focus()
      if (!isOpen) opener.current = isLost() ? null : document.activeElement
      open(next)
    },
    [featureId, isOpen, open],
  )
}

function isLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body
}
