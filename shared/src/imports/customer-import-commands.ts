import type { SalesCommand } from '../commands/sales-command.ts'
import type { DealStage } from '../model/deal.ts'
import { asId, type CompanyId, type DealId } from '../model/ids.ts'
import type { CustomerImportPlan } from './customer-import-plan.ts'
import { dealEdit } from './deal-edit.ts'

export interface ImportSources {
  readonly stages: readonly DealStage[]
  readonly newId: () => string
}

/** The commands that carry out an import, to be given together. */
export function customerImportCommands(plan: CustomerImportPlan, { stages, newId }: ImportSources): readonly SalesCommand[] {
  const ids = new Map(plan.companies.map(({ source }) => [source, asId<CompanyId>(newId())]))
  return [
    ...plan.companies.flatMap(({ name, kind, ownerId, source }): readonly SalesCommand[] => {
      const companyId = ids.get(source)
      return companyId === undefined
        ? []
        : [{ kind: 'add-company', companyId, edit: { name, kind, source, ...(ownerId === null ? {} : { ownerId }) } }]
    }),
    ...plan.added.flatMap(({ facts, source, company }): readonly SalesCommand[] => {
      const companyId = 'id' in company ? company.id : ids.get(company.source)
      if (companyId === undefined) return []
      return [
        { kind: 'add-deal', dealId: asId<DealId>(newId()), companyId, edit: { ...dealEdit(facts, { stages }), name: facts.name, source } },
      ]
    }),
    ...plan.updated.map(({ deal, facts }): SalesCommand => ({
      kind: 'edit-deal',
      dealId: deal.id,
      edit: dealEdit(facts, { deal, stages }),
    })),
  ]
}
