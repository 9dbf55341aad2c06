import type { Role } from '@parley/shared/model/person.ts'
import type { InvitationEntry } from '@parley/shared/protocol/accounts.ts'
import { useState, type ReactNode } from 'react'
import { apiSentence } from '../../platform/api-sentence.ts'
import { invite } from '../../platform/member-api.ts'
import { lacksEmail } from '../../parts/field-checks.ts'
import { roleOptions } from '../../parts/role-options.ts'
import { Form, type FormProblem } from '../../ui/form.tsx'
import { Select } from '../../ui/select.tsx'
import { SubmitButton } from '../../ui/submit-button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import css from './share.module.css'
import { splitAddresses } from './split-addresses.ts'

export interface InvitePeopleProps {
  readonly onInvited: (invited: readonly InvitationEntry[], role: Role) => void
}

const mostAtOnce = 20

/** One address, or many pasted at once; each that cannot be invited stays in the field and is named. */
export function InvitePeople({ onInvited }: InvitePeopleProps): ReactNode {
  const [text, setText] = useState('')
  const [role, setRole] = useState<Role>('sales')
  const [problem, setProblem] = useState<FormProblem | null>(null)
  const [busy, setBusy] = useState(false)

  function refuse(sentence: string): void {
    setProblem({ sentence })
  }

  async function send(): Promise<void> {
    const emails = splitAddresses(text)
    if (emails.length === 0) return refuse('Write an e-mail address, such as ana@example.com.')
    if (emails.length > mostAtOnce) return refuse(`These are ${emails.length} addresses; invite ${mostAtOnce} at once at most.`)
    setBusy(true)
    const { invited, wrong } = await inviteEach(emails, role)
    setBusy(false)
    setText(wrong.map(({ email }) => email).join(', '))
    setProblem(wrong.length === 0 ? null : { sentence: wrong.map(({ email, sentence }) => `${email}: ${sentence}`).join(' ') })
    if (invited.length > 0) onInvited(invited, role)
  }

  return (
    <Form label="Invite people" problem={problem} startsFocused onSubmit={() => void (busy || send())}>
      <div className={css['invite']}>
        <TextField
          label="E-mail addresses"
          hideLabel
          value={text}
          placeholder="Invite by e-mail: one address, or several"
          maxLength={6000}
          inputMode="email"
          onChange={(next) => {
            setText(next)
            setProblem(null)
          }}
        />
        <Select label="Role of whoever is invited" hideLabel value={role} options={roleOptions} onChange={setRole} />
        <SubmitButton busy={busy}>Invite</SubmitButton>
      </div>
    </Form>
  )
}

interface Invited {
  readonly invited: readonly InvitationEntry[]
  readonly wrong: readonly { readonly email: string; readonly sentence: string }[]
}

async function inviteEach(emails: readonly string[], role: Role): Promise<Invited> {
  const invited: InvitationEntry[] = []
  const wrong: { readonly email: string; readonly sentence: string }[] = []
  for (const email of emails) {
    if (lacksEmail(email) !== undefined) {
      wrong.push({ email, sentence: 'This is no e-mail address.' })
      continue
    }
    const answer = await invite({ email, role })
    if (answer.ok) invited.push(answer.value)
    else wrong.push({ email, sentence: apiSentence(answer.failure) })
  }
  return { invited, wrong }
}
