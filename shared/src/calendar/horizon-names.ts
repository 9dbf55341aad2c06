import type { Horizon } from '../model/feature.ts'

/** As they stand in a sentence, after “in”. */
export const horizonNames: Readonly<Record<Horizon, string>> = { now: 'Now', next: 'Next', later: 'Later', none: 'no horizon' }
