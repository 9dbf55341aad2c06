import type { ReactNode } from 'react'
import { verifySignUp } from '../../platform/door-api.ts'
import { lacksText } from '../../parts/field-checks.ts'
import { useForm } from '../../parts/use-form.ts'
import { Form } from '../../ui/form.tsx'
import { PasswordField } from '../../ui/password-field.tsx'
import { SubmitButton } from '../../ui/submit-button.tsx'
import { DoorFrame } from './door-frame.tsx'
import { DoorLink } from './door-link.tsx'
import css from './door.module.css'
import { NoToken } from './no-token.tsx'
import { useLinkToken } from './use-link-token.ts'

export interface VerifyProps {
  readonly onSignedIn: () => void
}

/** The link proves the mailbox; the password proves that the same person asked for it. */
export function Verify({ onSignedIn }: VerifyProps): ReactNode {
  const token = useLinkToken()
  const { field, ...form } = useForm({
    initial: { password: '' },
    check: ({ password }) => ({ password: lacksText(password, 'Write the password you chose.') }),
    send: ({ password }) => verifySignUp({ token, password }),
    onDone: onSignedIn,
  })
  if (token === '') return <NoToken />
  return (
    <DoorFrame
      title="Confirm your address"
      lead="Write the password you chose when you signed up. Your account and your workspace are made then."
      foot={<DoorLink to="/sign-up">Sign up again</DoorLink>}
    >
      <div className={css['body']}>
        <Form label="Confirm your address" problem={form.problem} startsFocused onSubmit={form.submit}>
          <PasswordField {...field('password')} label="Password" autoComplete="current-password" />
          <SubmitButton wide busy={form.busy}>
            Create account and sign in
          </SubmitButton>
        </Form>
      </div>
    </DoorFrame>
  )
}
