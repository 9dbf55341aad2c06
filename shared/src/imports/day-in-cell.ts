import { isDay, type Day } from '../base/instant.ts'
import { fail, ok, type Result } from '../base/result.ts'

/** Whether 03/04 is the third of April or the fourth of March. */
export type DayOrder = 'day-first' | 'month-first'

const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T\s].*)?$/
const yearLast = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?:[,\s].*)?$/

/** Reads `2025-12-15 08:00`, `15.12.2025` and `15/12/2025`; of two numbers that may both be months only the order tells which is the day. */
export function dayInCell(cell: string, order: DayOrder | null): Result<Day, 'not_a_day' | 'ambiguous'> {
  const [, year, month, day] = yearFirst.exec(cell.trim()) ?? []
  if (year !== undefined && month !== undefined && day !== undefined) return dayOf(year, month, day)
  const parts = numbersIn(cell)
  if (parts === undefined) return fail('not_a_day')
  const { first, second, year: lastYear, mark } = parts
  const used = mark === '.' ? 'day-first' : (order ?? orderOf(first, second))
  if (used === null) return first === second ? dayOf(lastYear, first, second) : fail('ambiguous')
  return used === 'day-first' ? dayOf(lastYear, second, first) : dayOf(lastYear, first, second)
}

/** The order that the cells of a column give away, or null when none of them does or they contradict one another. */
export function dayOrderIn(cells: readonly string[]): DayOrder | null {
  const found = new Set(
    cells.flatMap((cell) => {
      const parts = numbersIn(cell)
      return parts === undefined || parts.mark === '.' ? [] : (orderOf(parts.first, parts.second) ?? [])
    }),
  )
  const [only] = found
  return found.size === 1 && only !== undefined ? only : null
}

interface Numbers {
  readonly first: string
  readonly second: string
  readonly year: string
  readonly mark: string
}

function numbersIn(cell: string): Numbers | undefined {
  const [, first, mark, second, year] = yearLast.exec(cell.trim()) ?? []
  if (first === undefined || mark === undefined || second === undefined || year === undefined) return undefined
  return { first, second, year: year.length === 2 ? `20${year}` : year, mark }
}

/** Nothing above twelve is a month. */
function orderOf(first: string, second: string): DayOrder | null {
  if (Number(first) > 12) return 'day-first'
  return Number(second) > 12 ? 'month-first' : null
}

function dayOf(year: string, month: string, day: string): Result<Day, 'not_a_day'> {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  // A date such as 31 February is taken for one of March by the platform.
  return isDay(text) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text) ? ok(text) : fail('not_a_day')
}
