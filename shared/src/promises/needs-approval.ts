import { strengths, type Promise as GivenPromise } from '../model/promise.ts'
import type { SalesSettings } from '../model/sales-settings.ts'

/** Whether a promise still waits for product: from the strength on that the policy names, and always where it is in a contract. */
export function needsApproval(
  { strength, approval, state, deletedAt }: Pick<GivenPromise, 'strength' | 'approval' | 'state' | 'deletedAt'>,
  { approvalFrom }: Pick<SalesSettings, 'approvalFrom'>,
): boolean {
  if (approval !== null || state !== 'open' || deletedAt !== null) return false
  return strength === 'contractual' || strengths.indexOf(strength) >= strengths.indexOf(approvalFrom)
}
