import type { Lane, Status } from '@parley/shared/model/feature.ts'

export const statusNames: Readonly<Record<Status, string>> = {
  idea: 'Idea',
  discovery: 'Discovery',
  planned: 'Planned',
  in_progress: 'In progress',
  shipped: 'Shipped',
  declined: 'Declined',
}

/** Horizons are lanes too. */
export const laneNames: Readonly<Record<Lane, string>> = {
  now: 'Now',
  next: 'Next',
  later: 'Later',
  none: 'No horizon',
  shipped: 'Shipped',
}
