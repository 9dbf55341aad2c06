import type { InvitationEntry } from '@parley/shared/protocol/accounts.ts'
import { Mail, Send, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { IconButton } from '../../ui/icon-button.tsx'
import { expiryText } from '../../words/relative-time.ts'
import { roleNames } from '../../words/role-words.ts'
import css from './share.module.css'

export interface PendingRowProps {
  readonly invitation: InvitationEntry
  readonly onResend: () => void
  readonly onWithdraw: () => void
}

/** Somebody who was asked in and has not come yet. */
export function PendingRow({ invitation: { email, role, expiresAt }, onResend, onWithdraw }: PendingRowProps): ReactNode {
  return (
    <li className={css['pending']} aria-label={email}>
      <span className={css['waiting']}>
        <Mail size={14} />
      </span>
      <span className={css['words']}>
        <span className={css['name']} title={email}>
          {email}
        </span>
        <span className={css['facts']}>
          Invited as {roleNames[role]} · {expiryText(expiresAt)}
        </span>
      </span>
      <span className={css['acts']}>
        <IconButton label={`Send the invitation to ${email} again`} icon={<Send size={15} />} onClick={onResend} />
        <IconButton label={`Withdraw the invitation to ${email}`} icon={<X size={15} />} onClick={onWithdraw} />
      </span>
    </li>
  )
}
