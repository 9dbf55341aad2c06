import type { Contact } from '@parley/shared/model/company.ts'
import type { CompanyId } from '@parley/shared/model/ids.ts'
import { Plus } from 'lucide-react'
import { useMemo, useState, type ReactNode } from 'react'
import { useCarryOutSales } from '../../parts/use-carry-out-sales.ts'
import { useMaySales } from '../../parts/use-may-sales.ts'
import { useSales } from '../../store/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { useAnnounce } from '../../ui/use-announce.ts'
import { RecordSection } from '../../parts/record-section.tsx'
import { ContactDialog } from './contact-dialog.tsx'
import css from './company-page.module.css'

export interface ContactListProps {
  readonly companyId: CompanyId
}

type Opened = { readonly kind: 'add' } | { readonly kind: 'edit' | 'forget'; readonly contact: Contact }

export function ContactList({ companyId }: ContactListProps): ReactNode {
  const all = useSales((sales) => sales.contacts)
  const contacts = useMemo(
    () => [...all.values()].filter((contact) => contact.companyId === companyId && contact.deletedAt === null),
    [all, companyId],
  )
  const canEdit = useMaySales('contribute')
  const carryOut = useCarryOutSales()
  const announce = useAnnounce()
  const [opened, setOpened] = useState<Opened | null>(null)
  function close(): void {
    setOpened(null)
  }
  return (
    <RecordSection
      label="Contacts"
      count={contacts.length}
      nothing="No contact yet."
      act={
        canEdit && (
          <Button size="xs" icon={<Plus size={13} />} onClick={() => setOpened({ kind: 'add' })}>
            Add contact
          </Button>
        )
      }
    >
      <ul>
        {contacts.map((contact) => (
          <li key={contact.id} className={css['line']}>
            <span className={css['lineWords']}>
              <span className={css['strong']}>{contact.name}</span>
              {contact.title !== null && <span>{contact.title}</span>}
              {contact.email !== null && <a href={`mailto:${contact.email}`}>{contact.email}</a>}
            </span>
            {canEdit && (
              <span className={css['lineActs']}>
                <Button size="xs" variant="ghost" aria-label={`Edit ${contact.name}`} onClick={() => setOpened({ kind: 'edit', contact })}>
                  Edit
                </Button>
                <Button
                  size="xs"
                  variant="ghost"
                  aria-label={`Forget ${contact.name}`}
                  onClick={() => setOpened({ kind: 'forget', contact })}
                >
                  Forget
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
      {opened?.kind === 'add' && <ContactDialog companyId={companyId} contact={null} onClose={close} />}
      {opened?.kind === 'edit' && <ContactDialog companyId={companyId} contact={opened.contact} onClose={close} />}
      {opened?.kind === 'forget' && (
        <ConfirmDialog
          title={`Forget ${opened.contact.name}?`}
          description="Name, mail address and title are removed for everybody. Words in requests and promises stay as they were written."
          action="Forget"
          onClose={close}
          onConfirm={() => {
            if (carryOut({ kind: 'forget-contact', contactId: opened.contact.id })) announce('The contact is forgotten.')
          }}
        />
      )}
    </RecordSection>
  )
}
