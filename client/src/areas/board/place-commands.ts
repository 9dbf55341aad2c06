import type { FeatureCommand, Place } from '@parley/shared/commands/command.ts'
import type { Horizon } from '@parley/shared/model/feature.ts'
import type { FeatureId } from '@parley/shared/model/ids.ts'

/** A slot of a lane, counted among the cards it shows without those that are being moved. */
export interface Slot {
  readonly lane: Horizon
  readonly index: number
}

/** The place between the two cards that a person sees around a slot. */
export function placeAt(shown: readonly FeatureId[], slot: Slot): Place {
  return { horizon: slot.lane, after: shown[slot.index - 1] ?? null, before: shown[slot.index] ?? null }
}

/** Moves cards into one slot, keeping the order they are given in. `shown` is the lane without them. */
export function placeCommands(ids: readonly FeatureId[], shown: readonly FeatureId[], slot: Slot): readonly FeatureCommand[] {
  const { horizon, after, before } = placeAt(shown, slot)
  return ids.map((featureId, nth) => ({ kind: 'move-feature', featureId, place: { horizon, after: ids[nth - 1] ?? after, before } }))
}
