import { fail, ok, type Result } from '@parley/shared/base/result.ts'
import type { Criterion } from '@parley/shared/model/criterion.ts'
import { showNumber } from '@parley/shared/ranking/show-number.ts'

/** The estimate that somebody typed, null for an emptied cell, or a sentence on what the scale takes. */
export function typedNumber(text: string, criterion: Criterion): Result<number | null, string> {
  const digits = plainDigits(text)
  if (digits === '') return ok(null)
  const value = Number(digits)
  if (!Number.isFinite(value)) return fail('Type a number, as 12 or 0.5.')
  const { name, min, max, choices } = criterion
  if (choices !== undefined && !choices.includes(value)) return fail(`${name} is one of ${choices.join(', ')}.`)
  if (value < min || value > max) return fail(`${name} is from ${showNumber(min)} to ${showNumber(max)}.`)
  return ok(value)
}

/** The next value of the scale upwards or downwards; an empty cell starts at its lower end. */
export function steppedNumber(value: number | null, direction: 1 | -1, { min, max, step, choices }: Criterion): number {
  if (value === null) return choices?.[0] ?? min
  if (choices === undefined) return Math.min(max, Math.max(min, value + direction * step))
  const beyond = direction === 1 ? choices.find((choice) => choice > value) : choices.findLast((choice) => choice < value)
  return beyond ?? value
}

/** Commas group thousands where three digits follow each, and are decimal points otherwise. */
function plainDigits(text: string): string {
  const digits = text.replaceAll(/[\s%]/gu, '')
  return /^\d{1,3}(,\d{3})+(\.\d*)?$/u.test(digits) ? digits.replaceAll(',', '') : digits.replace(',', '.')
}
