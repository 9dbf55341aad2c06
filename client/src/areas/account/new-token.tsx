import type { Role } from '@parley/shared/model/person.ts'
import { tokenScopes, type TokenScope } from '@parley/shared/model/token-scope.ts'
import type { CreatedToken } from '@parley/shared/protocol/accounts.ts'
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
import { ScopeChoice } from './scope-choice.tsx'

export interface NewTokenProps {
  readonly role: Role
  readonly onClose: () => void
  readonly onCreated: (token: CreatedToken) => void
}

type Days = '7' | '30' | '90' | '366'
const expiries: readonly Option<Days>[] = [
  { value: '7', label: '7 days' },
  { value: '30', label: '30 days' },
  { value: '90', label: '90 days' },
  { value: '366', label: '1 year' },
]

/** Asks what a token is for, what it may do and for how long. */
export function NewToken({ role, onClose, onCreated }: NewTokenProps): ReactNode {
  const id = useId()
  const sure = useSure()
  const [days, setDays] = useState<Days>('90')
  const { field, ...form } = useForm({
    initial: { name: '', scopes: 'plan:read' },
    check: ({ name, scopes }) => ({
      name: lacksText(name, 'Say what the token is for.'),
      scopes: lacksText(scopes, 'Choose at least one thing it may do.'),
    }),
    send: ({ name, scopes }) => sure(() => createToken({ name: name.trim(), scopes: [...scopesIn(scopes)], expiresInDays: Number(days) })),
    onDone: onCreated,
  })
  const scopes = field('scopes')
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
        <ScopeChoice
          role={role}
          chosen={scopesIn(scopes.value)}
          error={scopes.error}
          onChange={(chosen) => scopes.onChange(chosen.join(' '))}
        />
        <Select label="How long it works" value={days} options={expiries} onChange={setDays} />
      </Form>
    </Dialog>
  )
}

/** A form holds words: the scopes stand in it as in a header, with spaces between. */
function scopesIn(words: string): readonly TokenScope[] {
  const named = words.split(' ')
  return tokenScopes.filter((scope) => named.includes(scope))
}
