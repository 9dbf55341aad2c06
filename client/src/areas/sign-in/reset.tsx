import { useState, type ReactNode } from 'react'
import { resetPassword } from '../../platform/door-api.ts'
import { lacksNewPassword, newPasswordHint } from '../../parts/field-checks.ts'
import { useForm } from '../../parts/use-form.ts'
import { Form } from '../../ui/form.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PasswordField } from '../../ui/password-field.tsx'
import { SubmitButton } from '../../ui/submit-button.tsx'
import { DoorFrame } from './door-frame.tsx'
import { DoorLink } from './door-link.tsx'
import css from './door.module.css'
import { NoToken } from './no-token.tsx'
import { SignInForm } from './sign-in-form.tsx'
import { useLinkToken } from './use-link-token.ts'

export interface ResetProps {
  readonly onSignedIn: () => void
}

/** A new password by the link of a mail, and then the door with it. */
export function Reset({ onSignedIn }: ResetProps): ReactNode {
  const token = useLinkToken()
  const [isDone, setDone] = useState(false)
  const { field, ...form } = useForm({
    initial: { password: '' },
    check: ({ password }) => ({ password: lacksNewPassword(password) }),
    send: ({ password }) => resetPassword({ token, password }),
    onDone: () => setDone(true),
  })
  if (isDone)
    return (
      <DoorFrame title="Sign in with your new password">
        <div className={css['body']}>
          <Notice tone="good">Your password is changed, and every device has been signed out.</Notice>
          <SignInForm startsFocused onSignedIn={onSignedIn} />
        </div>
      </DoorFrame>
    )
  if (token === '') return <NoToken />
  return (
    <DoorFrame
      title="Choose a new password"
      lead="Every device that is signed in to your account will be signed out."
      foot={<DoorLink to="/forgot">Ask for a new link</DoorLink>}
    >
      <div className={css['body']}>
        <Form label="Choose a new password" problem={form.problem} startsFocused onSubmit={form.submit}>
          <PasswordField {...field('password')} label="New password" hint={newPasswordHint} autoComplete="new-password" />
          <SubmitButton wide busy={form.busy}>
            Change password
          </SubmitButton>
        </Form>
      </div>
    </DoorFrame>
  )
}
