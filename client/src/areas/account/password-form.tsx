import type { ReactNode } from 'react'
import { changePassword } from '../../platform/profile-api.ts'
import { lacksNewPassword, lacksText, newPasswordHint } from '../../parts/field-checks.ts'
import { useForm } from '../../parts/use-form.ts'
import { UsernameHint } from '../../parts/username-hint.tsx'
import { Form } from '../../ui/form.tsx'
import { PasswordField } from '../../ui/password-field.tsx'
import { SubmitButton } from '../../ui/submit-button.tsx'
import { useToast } from '../../ui/use-toast.ts'

export interface PasswordFormProps {
  readonly email: string
}

export function PasswordForm({ email }: PasswordFormProps): ReactNode {
  const toast = useToast()
  const { field, ...form } = useForm({
    initial: { password: '', next: '' },
    check: ({ password, next }) => ({
      password: lacksText(password, 'Write the password you have now.'),
      next: lacksNewPassword(next),
    }),
    send: ({ password, next }) => changePassword({ current: password, next }),
    onDone: () => {
      form.reset()
      toast({ message: 'Your password is changed. All other devices have been signed out.' })
    },
  })
  return (
    <Form label="Change password" problem={form.problem} onSubmit={form.submit}>
      <UsernameHint email={email} />
      <PasswordField {...field('password')} label="Current password" autoComplete="current-password" />
      <PasswordField {...field('next')} label="New password" hint={newPasswordHint} autoComplete="new-password" />
      <SubmitButton variant="default" busy={form.busy}>
        Change password
      </SubmitButton>
    </Form>
  )
}
