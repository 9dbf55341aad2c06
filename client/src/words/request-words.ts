import type { Day } from '@parley/shared/base/instant.ts'
import type { Verdict } from '@parley/shared/model/guidance.ts'
import type { Importance, Triage } from '@parley/shared/model/request.ts'
import type { CustomerStatus } from '@parley/shared/requests/customer-status.ts'

export const importanceNames: Readonly<Record<Importance, string>> = {
  0: 'Not important',
  1: 'Nice to have',
  2: 'Important',
  3: 'Deal-breaker',
}

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

export const verdictNames: Readonly<Record<Verdict, string>> = {
  promise_ok: 'May be promised',
  mention_ok: 'May be mentioned',
  ask_pm: 'Ask product first',
  do_not_mention: 'Do not mention',
}

const dayFormat = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })

/** A calendar day, "24 Dec 2026". */
export function dayText(day: Day): string {
  return dayFormat.format(Date.parse(`${day}T00:00:00Z`))
}

/** How long somebody waits, in whole days: "3 days". */
export function daysText(days: number): string {
  const whole = Math.floor(days)
  return whole === 1 ? '1 day' : `${whole} days`
}
