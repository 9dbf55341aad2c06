import { useState, type ReactNode } from 'react'
import { signIn } from '../../platform/door-api.ts'
import { CodeField } from '../../parts/code-field.tsx'
import { lacksEmail, lacksText } from '../../parts/field-checks.ts'
import { useForm } from '../../parts/use-form.ts'
import { Button } from '../../ui/button.tsx'
import { Form } from '../../ui/form.tsx'
import { PasswordField } from '../../ui/password-field.tsx'
import { SubmitButton } from '../../ui/submit-button.tsx'
import { TextField } from '../../ui/text-field.tsx'

export interface SignInFormProps {
  readonly startsFocused: boolean
  /** Other ways in, above the first step. */
  readonly others?: ReactNode
  readonly onSignedIn: () => void
}

/** E-mail and password, and then the code of those who have a second factor. */
export function SignInForm({ startsFocused, others, onSignedIn }: SignInFormProps): ReactNode {
  const [asksCode, setAsksCode] = useState(false)
  const { field, ...form } = useForm({
    initial: { email: '', password: '', code: '' },
    check: ({ email, password, code }) => ({
      email: lacksEmail(email),
      password: lacksText(password, 'Write your password.'),
      code: asksCode ? lacksText(code, 'Write the code of your authenticator.') : undefined,
    }),
    send: ({ email, password, code }) =>
      signIn(asksCode ? { email: email.trim(), password, code: code.trim() } : { email: email.trim(), password }),
    onDone: ({ kind }) => (kind === 'signed-in' ? onSignedIn() : setAsksCode(true)),
  })
  if (asksCode)
    return (
      <Form key="code" label="Second factor" problem={form.problem} startsFocused onSubmit={form.submit}>
        <CodeField {...field('code')} />
        <SubmitButton wide busy={form.busy}>
          Sign in
        </SubmitButton>
        <Button variant="ghost" size="md" onClick={() => setAsksCode(false)}>
          Back to e-mail and password
        </Button>
      </Form>
    )
  return (
    <>
      {others}
      <Form key="password" label="Sign in" problem={form.problem} startsFocused={startsFocused} onSubmit={form.submit}>
        <TextField {...field('email')} label="E-mail" type="email" autoComplete="username" maxLength={254} />
        <PasswordField {...field('password')} label="Password" autoComplete="current-password" />
        <SubmitButton wide busy={form.busy}>
          Sign in
        </SubmitButton>
      </Form>
    </>
  )
}
