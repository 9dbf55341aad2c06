import type { CustomerImportPlan } from '@parley/shared/imports/customer-import-plan.ts'

/** What an import does, "4 companies and 12 deals added, 3 updated". */
export function importSummary({ companies, added, updated }: CustomerImportPlan): string {
  const parts = [
    ...(companies.length > 0 ? [counted(companies.length, 'company', 'companies')] : []),
    ...(added.length > 0 || companies.length > 0 ? [counted(added.length, 'deal', 'deals')] : []),
  ]
  const adds = parts.length > 0 ? [`${parts.join(' and ')} added`] : []
  const updates = updated.length > 0 ? [`${counted(updated.length, 'deal', 'deals')} updated`] : []
  return [...adds, ...updates].join(', ') || 'nothing changes'
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}
