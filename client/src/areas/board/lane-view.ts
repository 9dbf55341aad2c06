import { edgeSpeed } from './edge-speed.ts'

/**
 * The part of a lane that is on the screen. Its edges are read when a drag starts and when the board is resized, never per
 * move: reading them then would force layout in every frame.
 */
export interface LaneView {
  readonly scroller: HTMLElement
  readonly remeasure: () => void
  /** Distance from the top of the first card to a point of the window. */
  readonly offsetAt: (clientY: number) => number
  /** A point of the window for a distance from the first card, kept inside the lane. */
  readonly pointAt: (offset: number) => { readonly x: number; readonly y: number }
  readonly box: () => LaneBox
  readonly scrollTop: () => number
  /** Scrolls while the pointer rests near an edge: one write a frame. */
  readonly edgeScroll: (clientY: number) => void
  /** Brings a stretch of the lane into sight, by as little as possible. */
  readonly reveal: (start: number, height: number) => void
}

interface LaneBox {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

/** A card that is carried near the lower edge stays in sight. */
const carried = 72
const margin = 6

export function createLaneView(scroller: HTMLElement): LaneView & { readonly close: () => void } {
  let box: LaneBox = { top: 0, bottom: 0, left: 0, right: 0 }
  let scrolled = scroller.scrollTop
  function remeasure(): void {
    box = scroller.getBoundingClientRect()
    scrolled = scroller.scrollTop
  }
  function handleScroll(): void {
    scrolled = scroller.scrollTop
  }
  scroller.addEventListener('scroll', handleScroll, { passive: true })
  return {
    scroller,
    remeasure,
    offsetAt: (clientY) => clientY - box.top + scrolled,
    pointAt: (offset) => ({ x: box.left, y: Math.max(box.top, Math.min(box.bottom - carried, box.top + offset - scrolled)) }),
    box: () => box,
    scrollTop: () => scrolled,
    edgeScroll: (clientY) => {
      const step = edgeSpeed(clientY, box.top, box.bottom)
      if (step !== 0) scroller.scrollBy(0, step)
    },
    reveal: (start, height) => {
      const seen = scroller.clientHeight
      if (start < scroller.scrollTop) scroller.scrollTop = Math.max(0, start - margin)
      else if (start + height > scroller.scrollTop + seen) scroller.scrollTop = start + height - seen + margin
      scrolled = scroller.scrollTop
    },
    close: () => scroller.removeEventListener('scroll', handleScroll),
  }
}
