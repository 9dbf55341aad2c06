import type { Contact } from '@parley/shared/model/company.ts'
import { asId, type CompanyId, type ContactId } from '@parley/shared/model/ids.ts'
import { useRef, useState, type ReactNode } from 'react'
import { useCarryOutSales } from '../../parts/use-carry-out-sales.ts'
import { useActions } from '../../store/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/text-field.tsx'
import css from './company-page.module.css'

export interface ContactDialogProps {
  readonly companyId: CompanyId
  /** Null to add one. */
  readonly contact: Contact | null
  readonly onClose: () => void
}

export function ContactDialog({ companyId, contact, onClose }: ContactDialogProps): ReactNode {
  const { newId } = useActions()
  const carryOut = useCarryOutSales()
  const first = useRef<HTMLElement>(null)
  const [name, setName] = useState(contact?.name ?? '')
  const [title, setTitle] = useState(contact?.title ?? '')
  const [email, setEmail] = useState(contact?.email ?? '')
  const lacks = lackOf(name, email)

  function save(): void {
    if (lacks !== undefined) return
    const edit = { name: name.trim(), title: title.trim() || null, email: email.trim() || null }
    const isDone = carryOut(
      contact === null
        ? { kind: 'add-contact', contactId: asId<ContactId>(newId()), companyId, edit }
        : { kind: 'edit-contact', contactId: contact.id, edit },
    )
    if (isDone) onClose()
  }
  return (
    <Dialog
      open
      size="sm"
      onClose={onClose}
      title={contact === null ? 'Add contact' : 'Edit contact'}
      initialFocus={first}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" disabledReason={lacks} onClick={save}>
            {contact === null ? 'Add contact' : 'Save'}
          </Button>
        </>
      }
    >
      <div className={css['form']}>
        <TextField label="Name" value={name} maxLength={120} onChange={setName} onSubmit={save} inputRef={first} />
        <TextField label="Title" value={title} maxLength={200} onChange={setTitle} onSubmit={save} />
        <TextField label="Mail address" type="email" value={email} maxLength={254} onChange={setEmail} onSubmit={save} />
      </div>
    </Dialog>
  )
}

function lackOf(name: string, email: string): string | undefined {
  if (name.trim() === '') return 'Name the contact first'
  return email.trim() === '' || /^\S+@\S+$/.test(email.trim()) ? undefined : 'The mail address is not complete'
}
