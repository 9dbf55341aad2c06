import { useLayoutEffect, useRef, type RefObject } from 'react'

export interface Glide {
  readonly tops: ReadonlyMap<string, number>
  /** Where this changes, everything is laid out anew and nothing glides. */
  readonly layout: string
}

/** Lets drawn rows glide to their new places. CSS transitions cannot: they end when React moves a row in the page. */
export function useGlide(body: RefObject<HTMLElement | null>, { tops, layout }: Glide): void {
  const before = useRef({ tops, layout })
  useLayoutEffect(() => {
    const previous = before.current
    before.current = { tops, layout }
    if (previous.tops === tops || previous.layout !== layout || body.current === null) return
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return
    for (const row of body.current.children) {
      const key = row instanceof HTMLElement ? row.dataset['row'] : undefined
      const from = key === undefined ? undefined : previous.tops.get(key)
      const to = key === undefined ? undefined : tops.get(key)
      if (from === undefined || to === undefined || from === to) continue
      const start = Math.max(to - innerHeight, Math.min(to + innerHeight, from))
      row.animate([{ transform: `translateY(${start}px)` }, { transform: `translateY(${to}px)` }], {
        duration: 240,
        easing: 'cubic-bezier(0.2, 0, 0, 1)',
      })
    }
  }, [body, tops, layout])
}
