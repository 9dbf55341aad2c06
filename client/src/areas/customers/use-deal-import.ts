import type { CustomerImportOptions, CustomerImportPlan } from '@parley/shared/imports/customer-import-plan.ts'
import { proposeDealMapping, remapColumn, type DealMapping, type DealTarget } from '@parley/shared/imports/deal-mapping.ts'
import type { DealTable } from '@parley/shared/imports/deal-table.ts'
import { planCustomerImport } from '@parley/shared/imports/plan-customer-import.ts'
import type { StageId } from '@parley/shared/model/ids.ts'
import { useMemo, useState } from 'react'
import { useMe, useSales } from '../../store/hooks.ts'

export interface OpenedFile {
  readonly name: string
  readonly table: DealTable
}

export type ImportChoices = Pick<CustomerImportOptions, 'dayOrder' | 'decimal'> & {
  readonly currency: string
  readonly stageChoices: Readonly<Record<string, StageId | null>>
}

export interface DealImportDraft {
  readonly file: OpenedFile | null
  readonly mapping: DealMapping
  readonly choices: ImportChoices
  /** What importing would do as things are chosen now; null before there is a file. */
  readonly plan: CustomerImportPlan | null
  readonly open: (file: OpenedFile) => void
  readonly remap: (column: number, target: DealTarget) => void
  readonly choose: (choices: Partial<ImportChoices>) => void
}

export function useDealImport(): DealImportDraft {
  const companies = useSales((sales) => sales.companies)
  const deals = useSales((sales) => sales.deals)
  const stages = useSales((sales) => sales.stages)
  const base = useSales((sales) => sales.settings.currency)
  const { people } = useMe()
  const [file, setFile] = useState<OpenedFile | null>(null)
  const [mapping, setMapping] = useState<DealMapping>([])
  const [choices, setChoices] = useState<ImportChoices>({ currency: base, stageChoices: {} })
  const plan = useMemo(
    () =>
      file === null
        ? null
        : planCustomerImport(file.table, mapping, {
            companies: [...companies.values()],
            deals: [...deals.values()],
            stages: [...stages.values()].filter(({ deletedAt }) => deletedAt === null),
            people: people.filter(({ active }) => active),
            ...choices,
          }),
    [file, mapping, companies, deals, stages, people, choices],
  )
  return {
    file,
    mapping,
    choices,
    plan,
    open: (opened) => {
      setFile(opened)
      setMapping(proposeDealMapping(opened.table.headers))
      setChoices({ currency: base, stageChoices: {} })
    },
    remap: (column, target) => setMapping(remapColumn(mapping, column, target)),
    choose: (part) => setChoices({ ...choices, ...part }),
  }
}
