import type { SecondFactorOffer } from '@parley/shared/protocol/accounts.ts'
import { useId, useState, type ReactNode } from 'react'
import { confirmSecondFactor } from '../../platform/profile-api.ts'
import { CodeField } from '../../parts/code-field.tsx'
import { lacksText } from '../../parts/field-checks.ts'
import { useForm } from '../../parts/use-form.ts'
import { Button } from '../../ui/button.tsx'
import { CopyButton } from '../../ui/copy-button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Form } from '../../ui/form.tsx'
import { QrCode } from '../../ui/qr-code.tsx'
import { SubmitButton } from '../../ui/submit-button.tsx'
import css from './account.module.css'
import { RecoveryCodeList } from './recovery-code-list.tsx'

export interface SecondFactorDialogProps {
  readonly offer: SecondFactorOffer
  readonly onClose: () => void
}

/** Shows the secret to an authenticator, hears a code of it, and hands out the recovery codes. */
export function SecondFactorDialog({ offer, onClose }: SecondFactorDialogProps): ReactNode {
  const id = useId()
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  const { field, ...form } = useForm({
    initial: { code: '' },
    check: ({ code }) => ({ code: lacksText(code, 'Write the code that the app shows.') }),
    send: ({ code }) => confirmSecondFactor(code.replaceAll(/\s/g, '')),
    onDone: (answer) => setCodes(answer.codes),
  })
  if (codes !== null)
    return (
      <Dialog
        open
        title="Keep your recovery codes"
        description="Each lets you in once when your authenticator is lost. They are shown only now."
        onClose={onClose}
        footer={
          <Button variant="primary" size="md" onClick={onClose}>
            I have kept them
          </Button>
        }
      >
        <RecoveryCodeList codes={codes} />
      </Dialog>
    )
  return (
    <Dialog
      open
      title="Set up a second factor"
      description="Use any authenticator app, on your phone or in your password manager."
      onClose={onClose}
      footer={
        <>
          <Button size="md" onClick={onClose}>
            Cancel
          </Button>
          <SubmitButton form={id} busy={form.busy}>
            Turn on
          </SubmitButton>
        </>
      }
    >
      <div className={css['steps']}>
        <div className={css['scan']}>
          <QrCode text={offer.uri} label="QR code of the secret below" />
          <div className={css['scanWords']}>
            <p>Scan this code with the app, or type in the secret:</p>
            <code className={css['secret']}>{inGroups(offer.secret)}</code>
            <div>
              <CopyButton text={offer.secret} label="Copy secret" />
            </div>
          </div>
        </div>
        <Form id={id} label="Set up a second factor" problem={form.problem} startsFocused onSubmit={form.submit}>
          <CodeField {...field('code')} hint="The six digits that the app shows now." />
        </Form>
      </div>
    </Dialog>
  )
}

/** Long secrets are read and typed in groups of four. */
function inGroups(secret: string): string {
  return secret.match(/.{1,4}/g)?.join(' ') ?? secret
}
