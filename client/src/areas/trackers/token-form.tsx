import type { ReactNode } from 'react'
import { useForm } from '../../parts/use-form.ts'
import { replaceTrackerToken } from '../../platform/tracker-api.ts'
import { Form } from '../../ui/form.tsx'
import { SubmitButton } from '../../ui/submit-button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useToast } from '../../ui/use-toast.ts'
import css from './trackers.module.css'

export interface TokenFormProps {
  readonly id: string
  readonly name: string
  readonly onDone: () => void
  readonly onCancel: () => void
}

/** Puts another token in the place of one; only one that works is taken. */
export function TokenForm({ id, name, onDone, onCancel }: TokenFormProps): ReactNode {
  const toast = useToast()
  const { field, ...form } = useForm({
    initial: { token: '' },
    check: ({ token }) => ({ token: token.trim() === '' ? 'Paste the token.' : undefined }),
    send: ({ token }) => replaceTrackerToken(id, token.trim()),
    onDone: () => {
      toast({ message: `${name} has a new token.` })
      onDone()
    },
  })
  return (
    <div role="presentation" onKeyDown={(event) => event.key === 'Escape' && onCancel()}>
      <Form label={`New token for ${name}`} problem={form.problem} startsFocused onSubmit={form.submit}>
        <div className={css['token']}>
          <TextField {...field('token')} label="New token" type="password" maxLength={2000} />
          <SubmitButton busy={form.busy}>Test and replace</SubmitButton>
        </div>
      </Form>
    </div>
  )
}
