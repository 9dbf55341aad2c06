import type { PublicationSettings } from '@parley/shared/public/publication-settings.ts'
import type { VoteBand } from '@parley/shared/public/vote-band.ts'

/** What outsiders may do on a page beside reading it, and what is told of what they did. */
export interface Doors extends Pick<PublicationSettings, 'votes' | 'ideas' | 'subscriptions'> {
  /** By card. */
  readonly bands: ReadonlyMap<string, VoteBand>
}

export const noBands: Doors['bands'] = new Map()

export function hasForms({ votes, subscriptions }: Doors): boolean {
  return votes || subscriptions
}
