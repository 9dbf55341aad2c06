import type { CompanyId, FeatureId } from '@parley/shared/model/ids.ts'
import { ArrowLeft, Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { useCarryOutSales } from '../../parts/use-carry-out-sales.ts'
import { useMaySales } from '../../parts/use-may-sales.ts'
import { useSales } from '../../store/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { EditableText } from '../../ui/editable-text.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { useAnnounce } from '../../ui/use-announce.ts'
import { useToast } from '../../ui/use-toast.ts'
import { CompanyFacts } from './company-facts.tsx'
import { CompanyPromises } from './company-promises.tsx'
import { CompanyRequests } from './company-requests.tsx'
import { ContactList } from './contact-list.tsx'
import { DealTable } from './deal-table.tsx'
import css from './company-page.module.css'

export interface CompanyPageProps {
  readonly companyId: CompanyId
  readonly onBack: () => void
  readonly onOpen: (featureId: FeatureId) => void
  /** Stands below the deals. */
  readonly children?: ReactNode
}

/** All that is known of one company. */
export function CompanyPage({ companyId, onBack, onOpen, children }: CompanyPageProps): ReactNode {
  const company = useSales((sales) => sales.companies.get(companyId))
  const canEdit = useMaySales('contribute')
  const carryOut = useCarryOutSales()
  const announce = useAnnounce()
  const toast = useToast()
  if (company === undefined || company.deletedAt !== null)
    return (
      <EmptyState
        sentence={company === undefined ? 'There is no such company.' : `${company.name} was deleted.`}
        action={{ label: 'All companies', icon: <ArrowLeft size={14} />, onPick: onBack }}
      />
    )
  const { name } = company

  function remove(): void {
    if (!carryOut({ kind: 'delete-company', companyId, deleted: true })) return
    announce(`Deleted ${name}.`)
    toast({
      message: `Deleted ${name}`,
      action: { label: 'Undo', onPick: () => void carryOut({ kind: 'delete-company', companyId, deleted: false }) },
    })
    onBack()
  }
  return (
    <section className={css['page']} aria-label={name}>
      <div className={css['column']}>
        <header className={css['head']}>
          <Button variant="ghost" icon={<ArrowLeft size={14} />} onClick={onBack}>
            Companies
          </Button>
          <span className={css['space']} />
          {canEdit && <IconButton label="Delete company" icon={<Trash2 size={15} />} onClick={remove} />}
        </header>
        <h1 className={css['title']}>
          <EditableText
            value={name}
            label="Name"
            maxLength={120}
            readOnly={!canEdit}
            onCommit={(next) => void carryOut({ kind: 'edit-company', companyId, edit: { name: next } })}
          />
        </h1>
        <CompanyFacts company={company} />
        <DealTable companyId={companyId} onOpen={onOpen} />
        {children}
        <ContactList companyId={companyId} />
        <CompanyPromises companyId={companyId} onOpen={onOpen} />
        <CompanyRequests companyId={companyId} onOpen={onOpen} />
      </div>
    </section>
  )
}
