import type { DocumentKind } from '../model/document-kind.ts'

/**
 * The containers of a plan document: one flat map per zone, so that the server can compact a busy one in place.
 * Only the server writes the map that holds them, and `stamps`.
 */
export const zones = ['features', 'goals', 'comments', 'settings', 'stamps'] as const
export type Zone = (typeof zones)[number]

const salesZones = ['companies', 'deals', 'requests', 'promises', 'calls', 'stamps'] as const

export const zonesOf: Readonly<Record<DocumentKind, readonly string[]>> = { plan: zones, sales: salesZones }

export function isZone(name: string): name is Zone {
  return zones.some((zone) => zone === name)
}

/** One change of one key; an undefined value removes it. */
export interface Write {
  readonly zone: Zone
  readonly key: string
  readonly value: unknown
}
