import { useLayoutEffect, useState, type RefObject } from 'react'

export interface Viewport {
  readonly isNarrow: boolean
  /** Every row is as high as the others, so that none has to be measured. */
  readonly rowHeight: number
  /** The rows to draw, the last one included. */
  readonly first: number
  readonly last: number
  /** How many rows a page is. */
  readonly page: number
}

const narrowBelow = 620
const beyond = 6
const heights = { narrow: 100, coarse: 44, fine: 36 } as const

/** Which rows the scroller shows, and how they are laid out at its width. */
export function useViewport(scroller: RefObject<HTMLElement | null>): Viewport {
  const [viewport, setViewport] = useState<Viewport>({ isNarrow: false, rowHeight: heights.fine, first: 0, last: 40, page: 20 })
  useLayoutEffect(() => {
    const element = scroller.current
    if (element === null) return undefined
    const finger = matchMedia('(pointer: coarse)')
    function measure(): void {
      if (element === null) return
      const next = viewportOf(element, finger.matches)
      setViewport((before) => (isSame(before, next) ? before : next))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    element.addEventListener('scroll', measure, { passive: true })
    finger.addEventListener('change', measure)
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', measure)
      finger.removeEventListener('change', measure)
    }
  }, [scroller])
  return viewport
}

function viewportOf({ clientWidth, clientHeight, scrollTop }: HTMLElement, isCoarse: boolean): Viewport {
  const isNarrow = clientWidth < narrowBelow
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16
  const rowHeight = ((isNarrow ? heights.narrow : isCoarse ? heights.coarse : heights.fine) * rem) / 16
  const top = Math.floor(scrollTop / rowHeight)
  const page = Math.max(1, Math.floor(clientHeight / rowHeight) - 1)
  return { isNarrow, rowHeight, first: Math.max(0, top - beyond), last: top + page + beyond, page }
}

function isSame(one: Viewport, other: Viewport): boolean {
  return (
    one.isNarrow === other.isNarrow &&
    one.rowHeight === other.rowHeight &&
    one.first === other.first &&
    one.last === other.last &&
    one.page === other.page
  )
}
