import type { Triage } from '@parley/shared/model/request.ts'
import type { CustomerStatus } from '@parley/shared/requests/customer-status.ts'

export const triageNames: Readonly<Record<Triage, string>> = {
  new: 'New',
  linked: 'Linked',
  merged: 'Merged',
  needs_info: 'Needs info',
  answered: 'Answered',
  declined: 'Declined',
}

/** As one may say it to the customer. */
export const customerStatusNames: Readonly<Record<CustomerStatus, string>> = {
  received: 'Received',
  under_review: 'Under review',
  planned: 'Planned',
  shipped: 'Shipped',
  not_planned: 'Not planned',
}

/** How long somebody waits, in whole days: "3 days". */
export function daysText(days: number): string {
  const whole = Math.floor(days)
  return whole === 1 ? '1 day' : `${whole} days`
}
