import type { CompanyId, FeatureId } from '@parley/shared/model/ids.ts'
import type { ReactNode } from 'react'
import { useSales } from '../../store/hooks.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { CompanyList } from './company-list.tsx'
import { CompanyPage } from './company-page.tsx'
import { useOpenedCompany } from './use-opened-company.ts'

export interface CompaniesScreenProps {
  readonly onOpen: (featureId: FeatureId) => void
  /** What else is known of a company, from elsewhere. */
  readonly renderMore?: ((companyId: CompanyId) => ReactNode) | undefined
}

/** Who buys from us or may: all of them, or one. */
export function CompaniesScreen({ onOpen, renderMore }: CompaniesScreenProps): ReactNode {
  const ready = useSales((sales) => sales.ready)
  const { companyId, openCompany } = useOpenedCompany()
  if (!ready) return <EmptyState sentence="Only product and sales see companies and deals." />
  if (companyId !== null)
    return (
      <CompanyPage key={companyId} companyId={companyId} onBack={() => openCompany(null)} onOpen={onOpen}>
        {renderMore?.(companyId)}
      </CompanyPage>
    )
  return <CompanyList onOpenCompany={openCompany} />
}
