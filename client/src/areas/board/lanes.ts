import type { Horizon, Lane } from '@parley/shared/model/feature.ts'

/** From left to right. */
export const boardLanes: readonly Lane[] = ['now', 'next', 'later', 'none', 'shipped']

/** Cards leave Shipped by being moved, but enter it only by their status. */
export function isHorizon(lane: Lane): lane is Horizon {
  return lane !== 'shipped'
}

export function isLane(name: unknown): name is Lane {
  return boardLanes.some((lane) => lane === name)
}
