import type { Verdict } from '../model/guidance.ts'
import { strengths, type Strength } from '../model/promise.ts'

/** How binding words may be under a verdict, without asking anybody; undefined where nothing may be promised. */
export function strongestUnder(verdict: Verdict): Strength | undefined {
  if (verdict === 'promise_ok') return 'committed'
  return verdict === 'mention_ok' ? 'mentioned' : undefined
}

export function mayPromise(verdict: Verdict, strength: Strength): boolean {
  const strongest = strongestUnder(verdict)
  return strongest !== undefined && strengths.indexOf(strength) <= strengths.indexOf(strongest)
}
