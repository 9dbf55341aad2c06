import { asId, type CompanyId, type FeatureId } from '@parley/shared/model/ids.ts'
import { aCompany, aRequest } from '@parley/shared/testing/a-sales-view.ts'
import { expect, it } from 'vitest'
import { matchesAll, noRequestFilter, type RequestFilter } from './match-request.ts'

const acme = asId<CompanyId>('acme')
const f1 = asId<FeatureId>('f1')
const companies = new Map([[acme, aCompany('acme', { name: 'Acme Rail' })]])
const request = aRequest('r1', { text: 'Hours to payroll', companyId: acme, aboutFeatureId: f1, triage: 'linked' })

it.each<readonly [Partial<RequestFilter>, boolean]>([
  [{}, true],
  [{ companyId: acme }, true],
  [{ companyId: asId<CompanyId>('umbra') }, false],
  [{ featureId: f1 }, true],
  [{ featureId: asId<FeatureId>('f2') }, false],
  [{ triage: 'linked', companyId: acme }, true],
  [{ triage: 'new', companyId: acme }, false],
  [{ words: ' PAYROLL rail' }, true],
  [{ words: 'payroll umbra' }, false],
])('[RS23] filters by %o: %s', (filter, isShown) => {
  expect(matchesAll(request, { ...noRequestFilter, ...filter, companies })).toBe(isShown)
})
