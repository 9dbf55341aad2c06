export type Counted = 'card' | 'row' | 'lane' | 'board'

const counts: Record<Counted, number> = { card: 0, row: 0, lane: 0, board: 0 }

/** Counts how often each part is drawn, for tests that hold the board to it: `?renders=1` shows the counts as `parleyRenders`. */
export function countRender(part: Counted): void {
  counts[part] += 1
}

export function showRenderCounts(): void {
  if (new URLSearchParams(location.search).get('renders') === '1') Reflect.set(window, 'parleyRenders', counts)
}
