import type { AuthOptions } from '@parley/shared/protocol/accounts.ts'
import { useState, type ReactNode } from 'react'
import { signUp } from '../../platform/door-api.ts'
import { lacksEmail, lacksNewPassword, lacksText, newPasswordHint } from '../../parts/field-checks.ts'
import { useForm } from '../../parts/use-form.ts'
import { Form } from '../../ui/form.tsx'
import { PasswordField } from '../../ui/password-field.tsx'
import { SubmitButton } from '../../ui/submit-button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { CheckMail } from './check-mail.tsx'
import { DoorFrame } from './door-frame.tsx'
import { DoorLink } from './door-link.tsx'
import css from './door.module.css'

export interface SignUpProps {
  readonly options: AuthOptions
}

/** A new account with a workspace of its own, where the server is open to that. */
export function SignUp({ options }: SignUpProps): ReactNode {
  const [sentTo, setSentTo] = useState<string | null>(null)
  const { field, ...form } = useForm({
    initial: { name: '', email: '', workspace: '', password: '' },
    check: ({ name, email, workspace, password }) => ({
      name: lacksText(name, 'Write your name.'),
      email: lacksEmail(email),
      workspace: lacksText(workspace, 'Name your workspace, for example after your company.'),
      password: lacksNewPassword(password),
    }),
    send: ({ name, email, workspace, password }) =>
      signUp({ name: name.trim(), email: email.trim(), workspace: workspace.trim(), password }),
    onDone: () => setSentTo(field('email').value.trim()),
  })
  if (options.signUp === 'invited')
    return (
      <DoorFrame
        title="Parley here is by invitation"
        lead="An owner of a workspace can invite you by e-mail; the link in that mail lets you in."
        foot={<DoorLink to="/sign-in">Sign in</DoorLink>}
      />
    )
  if (sentTo !== null)
    return (
      <CheckMail
        email={sentTo}
        sentence="Open the link in it to finish; until then there is no account."
        outbox={options.outbox}
        onAgain={() => setSentTo(null)}
      />
    )
  return (
    <DoorFrame
      title="Create an account"
      lead="You get a workspace of your own, to which you can invite others."
      foot={
        <span>
          Have one already? <DoorLink to="/sign-in">Sign in</DoorLink>
        </span>
      }
    >
      <div className={css['body']}>
        <Form label="Create an account" problem={form.problem} startsFocused onSubmit={form.submit}>
          <TextField {...field('name')} label="Your name" autoComplete="name" maxLength={120} />
          <TextField {...field('email')} label="E-mail" type="email" autoComplete="username" maxLength={254} />
          <TextField {...field('workspace')} label="Name of the workspace" autoComplete="organization" maxLength={120} />
          <PasswordField {...field('password')} label="Password" hint={newPasswordHint} autoComplete="new-password" />
          <SubmitButton wide busy={form.busy}>
            Create account
          </SubmitButton>
        </Form>
      </div>
    </DoorFrame>
  )
}
