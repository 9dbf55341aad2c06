import type { SalesCommand } from '../commands/sales-command.ts'
import { asId, type CompanyId, type RequestId } from '../model/ids.ts'
import type { RequestImportPlan } from './request-import-plan.ts'

/** The commands that carry out an import, to be given together; the requests are of whoever gives them. */
export function requestImportCommands(plan: RequestImportPlan, newId: () => string): readonly SalesCommand[] {
  const ids = new Map(plan.companies.map(({ source }) => [source, asId<CompanyId>(newId())]))
  return [
    ...plan.companies.flatMap(({ name, domain, source }): readonly SalesCommand[] => {
      const companyId = ids.get(source)
      if (companyId === undefined) return []
      return [{ kind: 'add-company', companyId, edit: { name, kind: 'prospect', source, ...(domain === null ? {} : { domain }) } }]
    }),
    ...plan.requests.map(({ text, company, aboutFeatureId, saidOn, source }): SalesCommand => {
      const companyId = company !== null && 'source' in company ? (ids.get(company.source) ?? null) : (company?.id ?? null)
      // Null for the call, so that a call somebody happens to be in does not pass for where it was said.
      return {
        kind: 'log-request',
        requestId: asId<RequestId>(newId()),
        words: { text, companyId, aboutFeatureId, saidOn, source, callId: null },
      }
    }),
  ]
}
