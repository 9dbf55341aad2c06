import type { CompanyKind } from '../model/company.ts'
import type { Audience } from '../model/guidance.ts'

/** Whom one speaks to at a company. Of whom nothing is known, or who left, is told the least. */
export function audienceOf(kind: CompanyKind | undefined): Audience {
  return kind === 'customer' || kind === 'partner' ? kind : 'prospect'
}
