export const voteBands = ['few', 'tens', 'hundreds'] as const
export type VoteBand = (typeof voteBands)[number]

/** How many people about, as outsiders may know it; nothing is said of one or two. */
export function voteBandOf(votes: number): VoteBand | null {
  if (votes >= 100) return 'hundreds'
  if (votes >= 10) return 'tens'
  return votes >= 3 ? 'few' : null
}
