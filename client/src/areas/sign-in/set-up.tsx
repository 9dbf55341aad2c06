import type { ReactNode } from 'react'
import { setUp } from '../../platform/door-api.ts'
import { lacksEmail, lacksNewPassword, lacksText, newPasswordHint } from '../../parts/field-checks.ts'
import { useForm } from '../../parts/use-form.ts'
import { Form } from '../../ui/form.tsx'
import { PasswordField } from '../../ui/password-field.tsx'
import { SubmitButton } from '../../ui/submit-button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { DoorFrame } from './door-frame.tsx'
import css from './door.module.css'
import { NoToken } from './no-token.tsx'
import { useLinkToken } from './use-link-token.ts'

export interface SetUpProps {
  readonly onSignedIn: () => void
}

/** The first workspace of a new server, and who owns it. */
export function SetUp({ onSignedIn }: SetUpProps): ReactNode {
  const token = useLinkToken()
  const { field, ...form } = useForm({
    initial: { workspace: '', name: '', email: '', password: '' },
    check: ({ workspace, name, email, password }) => ({
      workspace: lacksText(workspace, 'Name your workspace, for example after your company.'),
      name: lacksText(name, 'Write your name.'),
      email: lacksEmail(email),
      password: lacksNewPassword(password),
    }),
    send: ({ workspace, name, email, password }) =>
      setUp({ token, workspace: workspace.trim(), name: name.trim(), email: email.trim(), password }),
    onDone: onSignedIn,
  })
  if (token === '') return <NoToken />
  return (
    <DoorFrame title="Set up Parley" lead="You become the first owner of this server. Others come in by your invitation.">
      <div className={css['body']}>
        <Form label="Set up Parley" problem={form.problem} startsFocused onSubmit={form.submit}>
          <TextField {...field('workspace')} label="Name of the workspace" autoComplete="organization" maxLength={120} />
          <TextField {...field('name')} label="Your name" autoComplete="name" maxLength={120} />
          <TextField {...field('email')} label="E-mail" type="email" autoComplete="username" maxLength={254} />
          <PasswordField {...field('password')} label="Password" hint={newPasswordHint} autoComplete="new-password" />
          <SubmitButton wide busy={form.busy}>
            Set up and sign in
          </SubmitButton>
        </Form>
      </div>
    </DoorFrame>
  )
}
