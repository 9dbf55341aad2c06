import { unreachable } from '@parley/shared/base/unreachable.ts'
import type { FeatureId } from '@parley/shared/model/ids.ts'

export type FocusStep = 'up' | 'down' | 'left' | 'right' | 'first' | 'last' | 'next' | 'previous'

/** The card that a key press leads to from another; undefined where there is none. `lanes` are the open ones, left to right. */
export function stepFocus(lanes: readonly (readonly FeatureId[])[], from: FeatureId, step: FocusStep): FeatureId | undefined {
  const column = lanes.findIndex((ids) => ids.includes(from))
  const lane = lanes[column]
  if (lane === undefined) return lanes.find((ids) => ids.length > 0)?.[0]
  const index = lane.indexOf(from)
  switch (step) {
    case 'up':
      return lane[index - 1]
    case 'down':
      return lane[index + 1]
    case 'first':
      return lane[0]
    case 'last':
      return lane.at(-1)
    case 'left':
      return beside(lanes.slice(0, column).toReversed(), index)
    case 'right':
      return beside(lanes.slice(column + 1), index)
    case 'next':
      return lane[index + 1] ?? beside(lanes.slice(column + 1), 0)
    case 'previous':
      return lane[index - 1] ?? beside(lanes.slice(0, column).toReversed(), Infinity)
    default:
      return unreachable(step)
  }
}

/** Empty lanes are passed over. */
function beside(lanes: readonly (readonly FeatureId[])[], index: number): FeatureId | undefined {
  const lane = lanes.find((ids) => ids.length > 0)
  return lane?.[Math.min(index, lane.length - 1)]
}
