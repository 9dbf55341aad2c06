import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual'
import { useCallback, type RefObject } from 'react'
import type { LaneLayout } from './lane-layout.ts'

/** Indexes of the cards that are on the screen, and always of the pinned one: without its tab stop a scrolled board could not be reached by keyboard. */
export function useVisible(scroller: RefObject<HTMLElement | null>, layout: LaneLayout, pinned: number): readonly number[] {
  'use no memo'
  const getItemKey = useCallback((index: number) => layout.ids[index] ?? index, [layout])
  const rangeExtractor = useCallback(
    (range: Range) => {
      const indexes = defaultRangeExtractor(range)
      return pinned < 0 || indexes.includes(pinned) ? indexes : [...indexes, pinned].sort((a, b) => a - b)
    },
    [pinned],
  )
  // oxlint-disable-next-line react/incompatible-library -- the virtualizer mutates behind a stable instance, so this hook opts out of memoization
  const virtualizer = useVirtualizer({
    count: layout.ids.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => layout.pitches[index] ?? 0,
    overscan: 4,
    getItemKey,
    rangeExtractor,
  })
  return virtualizer.getVirtualItems().map(({ index }) => index)
}
