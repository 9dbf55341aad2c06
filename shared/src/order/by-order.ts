import { compareText } from '../base/compare-text.ts'

export interface Ordered {
  readonly id: string
  readonly order: string
}

/** The total order of a list: by order key, ties by id, so that every replica shows the same. */
export function byOrder(a: Ordered, b: Ordered): number {
  return compareText(a.order, b.order) || compareText(a.id, b.id)
}

/** The first position whose item does not come before the one given. `itemAt` reads a position of the sorted list. */
export function lowerBound(length: number, item: Ordered, itemAt: (index: number) => Ordered): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >> 1
    if (byOrder(itemAt(middle), item) < 0) low = middle + 1
    else high = middle
  }
  return low
}
