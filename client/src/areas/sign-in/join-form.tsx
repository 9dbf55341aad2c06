import type { AcceptInvitation, InvitationPreview, SignedIn } from '@parley/shared/protocol/accounts.ts'
import { useState, type ReactNode } from 'react'
import type { Answer } from '../../platform/request.ts'
import { CodeField } from '../../parts/code-field.tsx'
import { lacksNewPassword, lacksText, newPasswordHint } from '../../parts/field-checks.ts'
import { useForm, type Lacks, type Values } from '../../parts/use-form.ts'
import { UsernameHint } from '../../parts/username-hint.tsx'
import { Form } from '../../ui/form.tsx'
import { PasswordField } from '../../ui/password-field.tsx'
import { SubmitButton } from '../../ui/submit-button.tsx'
import { TextField } from '../../ui/text-field.tsx'

export interface JoinFormProps {
  readonly token: string
  readonly invitation: Pick<InvitationPreview, 'email' | 'hasAccount'>
  /** With the account of the invitation: nothing more has to be shown. */
  readonly isSignedIn: boolean
  readonly accept: (body: AcceptInvitation) => Answer<SignedIn>
  readonly onJoined: () => void
}

type Field = 'name' | 'password' | 'code'
/** What the person has to show or choose before they are in. */
type Asks = 'nothing' | 'new-account' | 'password' | 'code'

export function JoinForm({ token, invitation, isSignedIn, accept, onJoined }: JoinFormProps): ReactNode {
  const [asksCode, setAsksCode] = useState(false)
  const asks = asksOf({ isSignedIn, hasAccount: invitation.hasAccount, asksCode })
  const { field, ...form } = useForm<Field, SignedIn>({
    initial: { name: '', password: '', code: '' },
    check: (values) => lacksFor(asks, values),
    send: (values) => accept({ token, ...shownFor(asks, values) }),
    onDone: ({ kind }) => (kind === 'signed-in' ? onJoined() : setAsksCode(true)),
  })
  return (
    <Form key={asks} label="Join" problem={form.problem} startsFocused onSubmit={form.submit}>
      <UsernameHint email={invitation.email} />
      {asks === 'new-account' && (
        <>
          <TextField {...field('name')} label="Your name" autoComplete="name" maxLength={120} />
          <PasswordField {...field('password')} label="Password" hint={newPasswordHint} autoComplete="new-password" />
        </>
      )}
      {asks === 'password' && (
        <PasswordField
          {...field('password')}
          label="Password"
          hint="You have an account with this address: sign in with its password."
          autoComplete="current-password"
        />
      )}
      {asks === 'code' && <CodeField {...field('code')} />}
      <SubmitButton wide busy={form.busy}>
        Join the workspace
      </SubmitButton>
    </Form>
  )
}

interface Situation {
  readonly isSignedIn: boolean
  readonly hasAccount: boolean
  readonly asksCode: boolean
}

function asksOf({ isSignedIn, hasAccount, asksCode }: Situation): Asks {
  if (asksCode) return 'code'
  if (isSignedIn) return 'nothing'
  return hasAccount ? 'password' : 'new-account'
}

function lacksFor(asks: Asks, { name, password, code }: Values<Field>): Lacks<Field> {
  if (asks === 'new-account') return { name: lacksText(name, 'Write your name.'), password: lacksNewPassword(password) }
  if (asks === 'password') return { password: lacksText(password, 'Write your password.') }
  return asks === 'code' ? { code: lacksText(code, 'Write the code of your authenticator.') } : {}
}

function shownFor(asks: Asks, { name, password, code }: Values<Field>): Omit<AcceptInvitation, 'token'> {
  if (asks === 'new-account') return { name: name.trim(), password }
  if (asks === 'password') return { password }
  return asks === 'code' ? { password, code: code.trim() } : {}
}
