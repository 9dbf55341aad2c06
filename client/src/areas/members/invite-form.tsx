import type { Role } from '@parley/shared/model/person.ts'
import { useState, type ReactNode } from 'react'
import { invite } from '../../platform/member-api.ts'
import { lacksEmail } from '../../parts/field-checks.ts'
import { useForm } from '../../parts/use-form.ts'
import { useSure } from '../../parts/use-sure.ts'
import { Form } from '../../ui/form.tsx'
import { Select } from '../../ui/select.tsx'
import { SubmitButton } from '../../ui/submit-button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useToast } from '../../ui/use-toast.ts'
import css from './members.module.css'
import { roleOptions } from '../../parts/role-options.ts'

export interface InviteFormProps {
  readonly onInvited: () => void
}

export function InviteForm({ onInvited }: InviteFormProps): ReactNode {
  const sure = useSure()
  const toast = useToast()
  const [role, setRole] = useState<Role>('sales')
  const { field, ...form } = useForm({
    initial: { email: '' },
    check: ({ email }) => ({ email: lacksEmail(email) }),
    send: ({ email }) => sure(() => invite({ email: email.trim(), role })),
    onDone: ({ email }) => {
      form.reset()
      toast({ message: `${email} is invited.` })
      onInvited()
    },
  })
  return (
    <Form label="Invite people" problem={form.problem} onSubmit={form.submit}>
      <div className={css['invite']}>
        <TextField {...field('email')} label="E-mail" type="email" placeholder="name@company.com" maxLength={254} />
        <Select label="Role" value={role} options={roleOptions} onChange={setRole} />
        <SubmitButton busy={form.busy}>Invite</SubmitButton>
      </div>
    </Form>
  )
}
