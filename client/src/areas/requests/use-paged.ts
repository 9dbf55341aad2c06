import { useState } from 'react'

const page = 100

export interface Paged<T> {
  readonly shown: readonly T[]
  /** How many are not shown. */
  readonly left: number
  readonly more: () => void
}

/** A long list is drawn a page at a time; what has to be seen is always among what is shown. */
export function usePaged<T>(all: readonly T[], needed: number): Paged<T> {
  const [count, setCount] = useState(page)
  const least = Math.max(count, Math.ceil((needed + 1) / page) * page)
  const shown = all.slice(0, least)
  return { shown, left: all.length - shown.length, more: () => setCount(least + page) }
}
