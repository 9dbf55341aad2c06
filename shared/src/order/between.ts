import { generateKeyBetween } from 'fractional-indexing'
import type { Random } from '../base/sources.ts'

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const jitterLength = 3

/**
 * An order key strictly between two keys; null is an open end. A few random digits make it unlikely that two people
 * who insert at the same place at the same time get the same key.
 */
export function orderBetween(lower: string | null, upper: string | null, random: Random): string {
  const key = generateKeyBetween(lower, upper)
  const jittered = key + jitter(random)
  return upper === null || jittered < upper ? jittered : key
}

/** `count` ascending keys between two keys. */
export function ordersBetween(
  ends: { readonly lower: string | null; readonly upper: string | null },
  count: number,
  random: Random,
): readonly string[] {
  const keys: string[] = []
  let last = ends.lower
  for (let index = 0; index < count; index += 1) {
    last = orderBetween(last, ends.upper, random)
    keys.push(last)
  }
  return keys
}

/** Whether a string can stand between others: the fractional indexing library refuses anything else. */
export function isOrderKey(text: unknown): boolean {
  if (typeof text !== 'string' || text.length === 0 || text.length > 200) return false
  try {
    generateKeyBetween(text, null)
    return true
  } catch {
    return false
  }
}

function jitter(random: Random): string {
  let text = ''
  for (let index = 0; index < jitterLength; index += 1) {
    // The last digit is never 0: a trailing zero is not a valid key.
    const lowest = index === jitterLength - 1 ? 1 : 0
    text += digits.charAt(lowest + Math.floor(random() * (digits.length - lowest)))
  }
  return text
}
