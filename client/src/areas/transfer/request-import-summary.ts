import type { RequestImportPlan } from '@parley/shared/imports/request-import-plan.ts'

/** What an import adds, "12 requests and 2 companies". */
export function requestImportSummary({ requests, companies }: RequestImportPlan): string {
  const added = requests.length === 1 ? '1 request' : `${requests.length} requests`
  if (companies.length === 0) return added
  return `${added} and ${companies.length === 1 ? '1 company' : `${companies.length} companies`}`
}
