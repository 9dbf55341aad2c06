export interface PieRatings {
  readonly potential: number
  readonly importance: number
  readonly ease: number
}

/** The mean of three ratings from 1 to 10, made for choosing which page to experiment on. */
export function pieScore({ potential, importance, ease }: PieRatings): number {
  return (potential + importance + ease) / 3
}
