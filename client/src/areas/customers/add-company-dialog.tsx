import { companyKinds, type CompanyKind } from '@parley/shared/model/company.ts'
import { asId, type CompanyId, type UserId } from '@parley/shared/model/ids.ts'
import { useRef, useState, type ReactNode } from 'react'
import { useCarryOutSales } from '../../parts/use-carry-out-sales.ts'
import { useActions, useMe, useSales } from '../../store/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useAnnounce } from '../../ui/use-announce.ts'
import { companyKindNames } from '../../words/sales-words.ts'
import css from './company-page.module.css'

export interface AddCompanyDialogProps {
  readonly onClose: () => void
  readonly onAdded: (companyId: CompanyId) => void
}

/** A name is enough; the rest is filled in on its page, which opens. */
export function AddCompanyDialog({ onClose, onAdded }: AddCompanyDialogProps): ReactNode {
  const companies = useSales((sales) => sales.companies)
  const { person } = useMe()
  const { newId } = useActions()
  const carryOut = useCarryOutSales()
  const announce = useAnnounce()
  const first = useRef<HTMLElement>(null)
  const [name, setName] = useState('')
  const [kind, setKind] = useState<CompanyKind>('prospect')
  const wanted = name.trim()
  const twin = [...companies.values()].find((company) => company.deletedAt === null && company.name.toLowerCase() === wanted.toLowerCase())

  function save(): void {
    if (wanted === '') return
    const companyId = asId<CompanyId>(newId())
    const owner = person.role === 'sales' ? { ownerId: asId<UserId>(person.id) } : {}
    if (!carryOut({ kind: 'add-company', companyId, edit: { name: wanted, kind, ...owner } })) return
    announce(`Added ${wanted}.`)
    onClose()
    onAdded(companyId)
  }
  return (
    <Dialog
      open
      size="sm"
      onClose={onClose}
      title="Add company"
      initialFocus={first}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" disabledReason={wanted === '' ? 'Name it first' : undefined} onClick={save}>
            Add company
          </Button>
        </>
      }
    >
      <div className={css['form']}>
        <TextField label="Name" value={name} maxLength={120} onChange={setName} onSubmit={save} inputRef={first} />
        <SegmentedControl
          label="Kind"
          value={kind}
          options={companyKinds.map((one) => ({ value: one, label: companyKindNames[one] }))}
          onChange={setKind}
        />
        {twin !== undefined && <Notice>There is already a company called {twin.name}.</Notice>}
      </div>
    </Dialog>
  )
}
