import type { Density } from '../../store/view-slice.ts'

/** All that the height of a card depends on, beside its title. */
export interface Sizing {
  readonly density: Density
  /** Width of a card in pixels; 0 before the board is laid out. */
  readonly width: number
  /** Pixels of the root font, so that larger letters get larger cards. */
  readonly rem: number
  /** A finger needs more room than a pointer. */
  readonly coarse: boolean
  /** Counts up when fonts have loaded and every title has to be measured anew. */
  readonly fonts: number
}

export const noSizing: Sizing = { density: 'comfortable', width: 0, rem: 16, coarse: false, fonts: 0 }

export const cardGap = 6
const base = 88
const line = 18
const compact = 34
const finger = 44
const sidePadding = 24

export function titleWidth(sizing: Sizing): number {
  return sizing.width - sidePadding
}

/** Height of a card with the gap below it, by the lines of its title. */
export function cardPitch(sizing: Sizing, lines: 1 | 2): number {
  return cardHeight(sizing, lines) + cardGap
}

export function cardHeight(sizing: Sizing, lines: 1 | 2): number {
  const scale = sizing.rem / 16
  if (sizing.density === 'compact') return Math.round((sizing.coarse ? finger : compact) * scale)
  return Math.round((lines === 2 ? base + line : base) * scale)
}
