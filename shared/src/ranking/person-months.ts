import { personDaysPerMonth } from '../model/criterion.ts'

export function personMonths(personDays: number): number {
  return personDays / personDaysPerMonth
}
