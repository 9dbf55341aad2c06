import type { FeatureId, DealId } from '@parley/shared/model/ids.ts'
import type { Importance, Request } from '@parley/shared/model/request.ts'
import type { RequestWords } from '@parley/shared/commands/sales-command.ts'
import type { CompanyId } from '@parley/shared/model/ids.ts'
import type { CompanyChoice } from './company-choice.ts'

/** What stands in the form of a request. */
export interface RequestValues {
  readonly text: string
  readonly company: CompanyChoice | null
  readonly dealId: DealId | null
  readonly importance: Importance
  /** A day, or blank. */
  readonly neededBy: string
  readonly featureId: FeatureId | null
}

export const blankRequest: RequestValues = { text: '', company: null, dealId: null, importance: 1, neededBy: '', featureId: null }

export function valuesOf(request: Request): RequestValues {
  return {
    text: request.text,
    company: request.companyId,
    dealId: request.dealId,
    importance: request.importance,
    neededBy: request.neededBy ?? '',
    featureId: request.aboutFeatureId,
  }
}

/** What is written of it, once its company is known. */
export function wordsOf(values: RequestValues, companyId: CompanyId | null): RequestWords & { readonly text: string } {
  return {
    text: values.text.trim(),
    companyId,
    dealId: values.dealId,
    importance: values.importance,
    neededBy: values.neededBy === '' ? null : values.neededBy,
    aboutFeatureId: values.featureId,
  }
}
