import { strengths, type Promise } from '../model/promise.ts'
import type { SalesSettings } from '../model/sales-settings.ts'

/** Whether an open promise still waits for product's yes; a contract, being the strongest, always does. */
export function needsApproval(promise: Promise, { approvalFrom }: Pick<SalesSettings, 'approvalFrom'>): boolean {
  if (promise.state !== 'open' || promise.deletedAt !== null || promise.approval === 'approved') return false
  return strengths.indexOf(promise.strength) >= strengths.indexOf(approvalFrom)
}
