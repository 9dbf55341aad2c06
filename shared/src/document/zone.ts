import type { DocumentKind } from '../model/document-kind.ts'

/**
 * The containers of a plan document: one flat map per zone, so that the server can compact a busy one in place.
 * Only the server writes the map that holds them, `stamps`, `demand` and what it reads of links.
 */
export const zones = ['features', 'goals', 'comments', 'guidance', 'demand', 'links', 'settings', 'stamps'] as const
export type Zone = (typeof zones)[number]

/** The containers of a sales document. */
export const salesZones = ['companies', 'deals', 'requests', 'promises', 'calls', 'settings', 'stamps'] as const
export type SalesZone = (typeof salesZones)[number]

export const zonesOf: Readonly<Record<DocumentKind, readonly string[]>> = { plan: zones, sales: salesZones }

/** One change of one key; an undefined value removes it. */
export interface Write<Z extends string = Zone> {
  readonly zone: Z
  readonly key: string
  readonly value: unknown
}
