/** Effort is estimated in person-days; formulas that speak of person-months count 20 working days to each. */
export const personDaysPerMonth = 20

export function personMonths(personDays: number): number {
  return personDays / personDaysPerMonth
}
