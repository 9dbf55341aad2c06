import type { AuthOptions } from '@parley/shared/protocol/accounts.ts'
import { useState, type ReactNode } from 'react'
import { requestReset } from '../../platform/door-api.ts'
import { lacksEmail } from '../../parts/field-checks.ts'
import { useForm } from '../../parts/use-form.ts'
import { Form } from '../../ui/form.tsx'
import { SubmitButton } from '../../ui/submit-button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { CheckMail } from './check-mail.tsx'
import { DoorFrame } from './door-frame.tsx'
import { DoorLink } from './door-link.tsx'
import css from './door.module.css'

export interface ForgotProps {
  readonly options: AuthOptions
}

/** Asks for a link with which to choose a new password. */
export function Forgot({ options }: ForgotProps): ReactNode {
  const [sentTo, setSentTo] = useState<string | null>(null)
  const { field, ...form } = useForm({
    initial: { email: '' },
    check: ({ email }) => ({ email: lacksEmail(email) }),
    send: ({ email }) => requestReset({ email: email.trim() }),
    onDone: () => setSentTo(field('email').value.trim()),
  })
  if (sentTo !== null)
    return (
      <CheckMail
        email={sentTo}
        sentence="If there is an account with this address, the link in it lets you choose a new password within 30 minutes."
        outbox={options.outbox}
        onAgain={() => setSentTo(null)}
      />
    )
  return (
    <DoorFrame
      title="Choose a new password"
      lead="Write the address of your account; a mail with a link to choose a new password goes there."
      foot={<DoorLink to="/sign-in">Back to sign in</DoorLink>}
    >
      <div className={css['body']}>
        <Form label="Choose a new password" problem={form.problem} startsFocused onSubmit={form.submit}>
          <TextField {...field('email')} label="E-mail" type="email" autoComplete="username" maxLength={254} />
          <SubmitButton wide busy={form.busy}>
            Send the link
          </SubmitButton>
        </Form>
      </div>
    </DoorFrame>
  )
}
