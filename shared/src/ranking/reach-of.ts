export interface ReachInputs {
  readonly perMonth: number
  /** Of those, how many meet the feature, from 0 to 1. */
  readonly share: number
  readonly months: number
}

/** How many people meet a feature in a period. All features of a roadmap are to share one period. */
export function reachOf({ perMonth, share, months }: ReachInputs): number {
  return perMonth * share * months
}
