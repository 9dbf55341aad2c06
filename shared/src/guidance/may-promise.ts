import type { Verdict } from '../model/guidance.ts'
import type { Strength } from '../model/promise.ts'

/** Whether a rep may bind us so strongly without asking; a contract is never signed without product's word. */
export function mayPromise(verdict: Verdict, strength: Strength): 'yes' | 'with_approval' {
  if (strength === 'contractual') return 'with_approval'
  const isFree = verdict === 'promise_ok' || (verdict === 'mention_ok' && strength === 'mentioned')
  return isFree ? 'yes' : 'with_approval'
}
