import { useLayoutEffect, useState, type RefObject } from 'react'
import type { Room } from './columns.ts'

export interface Viewport {
  readonly room: Room
  /** Every row is as high as the others, so that none has to be measured. */
  readonly rowHeight: number
  /** The rows to draw, the last one included. */
  readonly first: number
  readonly last: number
  /** How many rows a page is. */
  readonly page: number
}

const smallBelow = 620
const mediumBelow = 920
const beyond = 6
const heights = { small: 100, coarse: 44, fine: 36 } as const

/** Which rows the scroller shows, and how they are laid out at its width. */
export function useViewport(scroller: RefObject<HTMLElement | null>): Viewport {
  const [viewport, setViewport] = useState<Viewport>({ room: 'large', rowHeight: heights.fine, first: 0, last: 40, page: 20 })
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
  const room = clientWidth < smallBelow ? 'small' : clientWidth < mediumBelow ? 'medium' : 'large'
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16
  const rowHeight = ((room === 'small' ? heights.small : isCoarse ? heights.coarse : heights.fine) * rem) / 16
  const top = Math.floor(scrollTop / rowHeight)
  const page = Math.max(1, Math.floor(clientHeight / rowHeight) - 1)
  return { room, rowHeight, first: Math.max(0, top - beyond), last: top + page + beyond, page }
}

function isSame(one: Viewport, other: Viewport): boolean {
  return (
    one.room === other.room &&
    one.rowHeight === other.rowHeight &&
    one.first === other.first &&
    one.last === other.last &&
    one.page === other.page
  )
}
