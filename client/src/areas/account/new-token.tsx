import type { CreatedToken, TokenScope } from '@parley/shared/protocol/accounts.ts'
import { useId, useState, type ReactNode } from 'react'
import { createToken } from '../../platform/token-api.ts'
import { lacksText } from '../../parts/field-checks.ts'
import { useForm } from '../../parts/use-form.ts'
import { useSure } from '../../parts/use-sure.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Form } from '../../ui/form.tsx'
import type { Option } from '../../ui/option.ts'
import { Select } from '../../ui/select.tsx'
import { SubmitButton } from '../../ui/submit-button.tsx'
import { TextField } from '../../ui/text-field.tsx'

export interface NewTokenProps {
  readonly onClose: () => void
  readonly onCreated: (token: CreatedToken) => void
}

const scopes: readonly Option<TokenScope>[] = [
  { value: 'read', label: 'Read', hint: 'Sees what you can see' },
  { value: 'write', label: 'Read and write', hint: 'Changes what you can change, in your name' },
]

type Days = '7' | '30' | '90' | '366'
const expiries: readonly Option<Days>[] = [
  { value: '7', label: '7 days' },
  { value: '30', label: '30 days' },
  { value: '90', label: '90 days' },
  { value: '366', label: '1 year' },
]

/** Asks what a token is for, what it may do and for how long. */
export function NewToken({ onClose, onCreated }: NewTokenProps): ReactNode {
  const id = useId()
  const sure = useSure()
  const [scope, setScope] = useState<TokenScope>('read')
  const [days, setDays] = useState<Days>('90')
  const { field, ...form } = useForm({
    initial: { name: '' },
    check: ({ name }) => ({ name: lacksText(name, 'Say what the token is for.') }),
    send: ({ name }) =>
      sure(() => createToken({ name: name.trim(), scopes: scope === 'write' ? ['read', 'write'] : ['read'], expiresInDays: Number(days) })),
    onDone: onCreated,
  })
  return (
    <Dialog
      open
      size="sm"
      title="New API token"
      onClose={onClose}
      footer={
        <>
          <Button size="md" onClick={onClose}>
            Cancel
          </Button>
          <SubmitButton form={id} busy={form.busy}>
            Create token
          </SubmitButton>
        </>
      }
    >
      <Form id={id} label="New API token" problem={form.problem} startsFocused onSubmit={form.submit}>
        <TextField {...field('name')} label="What it is for" placeholder="Nightly export" maxLength={80} />
        <Select label="What it may do" value={scope} options={scopes} onChange={setScope} />
        <Select label="How long it works" value={days} options={expiries} onChange={setDays} />
      </Form>
    </Dialog>
  )
}
