import type { Profile } from '@parley/shared/protocol/accounts.ts'
import { useId, type ReactNode } from 'react'
import { signOut } from '../platform/api.ts'
import { singleSignOnPath } from '../platform/door-api.ts'
import { confirmIdentity, fetchProfile } from '../platform/profile-api.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Form } from '../ui/form.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { PasswordField } from '../ui/password-field.tsx'
import { SubmitButton } from '../ui/submit-button.tsx'
import { AnswerView } from './answer-view.tsx'
import { CodeField } from './code-field.tsx'
import { lacksText } from './field-checks.ts'
import { useAnswer } from './use-answer.ts'
import { useForm } from './use-form.ts'
import { UsernameHint } from './username-hint.tsx'

export interface IdentityDialogProps {
  readonly onConfirmed: () => void
  readonly onClose: () => void
}

/** The password once more, before something that somebody at an unwatched screen must not do. */
export function IdentityDialog({ onConfirmed, onClose }: IdentityDialogProps): ReactNode {
  const id = useId()
  const [profile, ask] = useAnswer(fetchProfile)
  const known = profile.kind === 'known' ? profile.value : undefined
  const { field, ...form } = useForm({
    initial: { password: '', code: '' },
    check: ({ password, code }) => ({
      password: lacksText(password, 'Write your password.'),
      code: known?.hasSecondFactor === true ? lacksText(code, 'Write the code of your authenticator.') : undefined,
    }),
    send: ({ password, code }) => confirmIdentity(code === '' ? { password } : { password, code: code.trim() }),
    onDone: onConfirmed,
  })
  return (
    <Dialog
      open
      size="sm"
      title="Confirm it is you"
      description="You signed in a while ago, and this is about who may get in or do what."
      onClose={onClose}
      footer={
        <>
          <Button size="md" onClick={onClose}>
            Cancel
          </Button>
          {known?.hasPassword === true && (
            <SubmitButton form={id} busy={form.busy}>
              Confirm
            </SubmitButton>
          )}
        </>
      }
    >
      <AnswerView answered={profile} onRetry={ask} lines={1}>
        {({ email, hasPassword, hasSecondFactor, singleSignOn }) =>
          hasPassword ? (
            <Form id={id} label="Confirm it is you" problem={form.problem} startsFocused onSubmit={form.submit}>
              <UsernameHint email={email} />
              <PasswordField {...field('password')} label="Password" autoComplete="current-password" />
              {hasSecondFactor && <CodeField {...field('code')} />}
            </Form>
          ) : (
            <SignInAgain singleSignOn={singleSignOn} />
          )
        }
      </AnswerView>
    </Dialog>
  )
}

/** Who has no password here shows who they are by signing in again. */
function SignInAgain({ singleSignOn }: Pick<Profile, 'singleSignOn'>): ReactNode {
  if (singleSignOn) return <LinkButton href={singleSignOnPath}>Sign in again with single sign-on</LinkButton>
  return <Button onClick={() => void signOut().then(() => location.reload())}>Sign in again</Button>
}
