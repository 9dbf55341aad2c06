import type { CompanyKind } from '@parley/shared/model/company.ts'
import type { Audience, Verdict } from '@parley/shared/model/guidance.ts'
import type { PromiseState, Standing, Strength } from '@parley/shared/model/promise.ts'
import type { Importance } from '@parley/shared/model/request.ts'

export const standingNames: Readonly<Record<Standing, string>> = {
  kept: 'Kept',
  safe: 'Safe',
  watch: 'Watch',
  at_risk: 'At risk',
  broken: 'Broken',
}

export const strengthNames: Readonly<Record<Strength, string>> = {
  mentioned: 'Mentioned',
  intended: 'Intended',
  committed: 'Committed',
  contractual: 'In a contract',
}

export const promiseStateNames: Readonly<Record<PromiseState, string>> = {
  open: 'Open',
  kept: 'Kept',
  renegotiated: 'Renegotiated',
  released: 'Released',
}

export const verdictNames: Readonly<Record<Verdict, string>> = {
  promise_ok: 'May be promised',
  mention_ok: 'May be mentioned',
  ask_pm: 'Ask a product manager',
  do_not_mention: 'Do not mention',
}

export const audienceNames: Readonly<Record<Audience, string>> = {
  prospect: 'Prospects',
  customer: 'Customers',
  partner: 'Partners',
  internal: 'Us',
}

export const importanceNames: Readonly<Record<Importance, string>> = {
  0: 'Not important',
  1: 'Nice to have',
  2: 'Important',
  3: 'Deal-breaker',
}

export const companyKindNames: Readonly<Record<CompanyKind, string>> = {
  prospect: 'Prospect',
  customer: 'Customer',
  churned: 'Former customer',
  partner: 'Partner',
}
