/**
 * The containers of a plan document: one flat map per zone, so that the server can compact a busy one in place.
 * Only the server writes the map that holds them.
 */
export const zones = ['features', 'goals', 'comments', 'settings'] as const
export type Zone = (typeof zones)[number]

export function isZone(name: string): name is Zone {
  return zones.some((zone) => zone === name)
}

/** One change of one key; an undefined value removes it. */
export interface Write {
  readonly zone: Zone
  readonly key: string
  readonly value: unknown
}
