import type { InvitationEntry } from '@parley/shared/protocol/accounts.ts'
import type { ReactNode } from 'react'
import { TimeAgo } from '../../parts/time-ago.tsx'
import { Button } from '../../ui/button.tsx'
import { expiryText } from '../../words/relative-time.ts'
import { roleNames } from '../../words/role-words.ts'
import css from './members.module.css'

export interface InvitationLineProps {
  readonly invitation: InvitationEntry
  readonly onResend: () => void
  readonly onWithdraw: () => void
}

export function InvitationLine({ invitation, onResend, onWithdraw }: InvitationLineProps): ReactNode {
  const { email, role, invitedBy, createdAt, expiresAt } = invitation
  return (
    <li className={css['invitation']}>
      <div className={css['invited']}>
        <p className={css['name']} title={email}>
          {email}
        </p>
        <p className={css['facts']}>
          {roleNames[role]} · invited by {invitedBy} <TimeAgo at={createdAt} /> · {expiryText(expiresAt)}
        </p>
      </div>
      <Button aria-label={`Send the invitation to ${email} again`} onClick={onResend}>
        Send again
      </Button>
      <Button aria-label={`Withdraw the invitation to ${email}`} onClick={onWithdraw}>
        Withdraw
      </Button>
    </li>
  )
}
