import type { CompanyId } from '@parley/shared/model/ids.ts'
import { Building2, Plus } from 'lucide-react'
import { useDeferredValue, useMemo, useState, type ReactNode } from 'react'
import { useMaySales } from '../../parts/use-may-sales.ts'
import { useToday } from '../../parts/use-today.ts'
import { usePlan, useSales } from '../../store/hooks.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { AddCompanyDialog } from './add-company-dialog.tsx'
import { CompanyBar } from './company-bar.tsx'
import { companyLines } from './company-lines.ts'
import { firstSorting, noCompanyFilter, shownCompanies, type CompanyFilter, type Sorting } from './company-order.ts'
import { CompanyTable } from './company-table.tsx'
import { PipelineDialog } from './pipeline-dialog.tsx'
import { DealImportDialog } from './deal-import-dialog.tsx'
import css from './company-list.module.css'

export interface CompanyListProps {
  readonly onOpenCompany: (companyId: CompanyId) => void
}

type Opened = 'add' | 'import' | 'pipeline'

/** Every company, searched, filtered and sorted. */
export function CompanyList({ onOpenCompany }: CompanyListProps): ReactNode {
  const sales = useSales((view) => view)
  const features = usePlan((plan) => plan.features)
  const today = useToday()
  const canAdd = useMaySales('contribute')
  const [filter, setFilter] = useState<CompanyFilter>(noCompanyFilter)
  const [sorting, setSorting] = useState<Sorting>(firstSorting('name'))
  const [opened, setOpened] = useState<Opened | null>(null)
  const asked = useDeferredValue(filter)
  const lines = useMemo(() => companyLines({ sales, features, today }), [sales, features, today])
  const shown = useMemo(() => shownCompanies(lines, asked, sorting), [lines, asked, sorting])
  return (
    <section className={css['screen']} aria-label="Companies">
      <CompanyBar
        lines={lines}
        filter={filter}
        onFilter={setFilter}
        onAdd={() => setOpened('add')}
        onImport={() => setOpened('import')}
        onPipeline={() => setOpened('pipeline')}
      />
      {shown.length > 0 && (
        <CompanyTable lines={shown} of={lines.length} sorting={sorting} onSort={setSorting} onOpenCompany={onOpenCompany} />
      )}
      {lines.length > 0 && shown.length === 0 && (
        <EmptyState
          icon={<Building2 size={24} />}
          sentence="No company matches."
          action={{ label: 'Clear the filters', onPick: () => setFilter(noCompanyFilter) }}
        />
      )}
      {lines.length === 0 && (
        <EmptyState
          icon={<Building2 size={24} />}
          sentence="Companies who buy from us or may stand here with their deals, requests and promises."
          action={canAdd ? { label: 'Add company', icon: <Plus size={14} />, onPick: () => setOpened('add') } : undefined}
        />
      )}
      {opened === 'add' && <AddCompanyDialog onClose={() => setOpened(null)} onAdded={onOpenCompany} />}
      {opened === 'import' && <DealImportDialog onClose={() => setOpened(null)} />}
      {opened === 'pipeline' && <PipelineDialog onClose={() => setOpened(null)} />}
    </section>
  )
}
