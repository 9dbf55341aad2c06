const most = 10
/** From here on more votes add nothing. */
const enough = 1000

/** What votes of outsiders add to a score: by magnitude, and little beside what customers ask for, since anybody may vote. */
export function votePoints(votes: number): number {
  return Math.min(most, (most * Math.log1p(votes)) / Math.log1p(enough))
}
