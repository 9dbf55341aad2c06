import type { InvitationEntry } from '@parley/shared/protocol/accounts.ts'
import { useState, type ReactNode } from 'react'
import { fetchInvitations, resendInvitation, withdrawInvitation } from '../../platform/member-api.ts'
import { AnswerView } from '../../parts/answer-view.tsx'
import { useAnswer } from '../../parts/use-answer.ts'
import { useOutcome } from '../../parts/use-outcome.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { Setting } from '../../ui/setting.tsx'
import { InvitationLine } from './invitation-line.tsx'
import { InviteForm } from './invite-form.tsx'
import css from './members.module.css'

/** Who has been asked in and has not come yet. */
export function Invitations(): ReactNode {
  const [invitations, ask] = useAnswer(fetchInvitations)
  const [withdrawing, setWithdrawing] = useState<InvitationEntry | null>(null)
  const tell = useOutcome()
  return (
    <Setting title="Invite people" lead="They get a mail with a link that lets only them in, in the role you choose, within seven days.">
      <InviteForm onInvited={ask} />
      <AnswerView answered={invitations} onRetry={ask} lines={1}>
        {(known) =>
          known.length === 0 ? (
            <p className={css['none']}>No invitation is open.</p>
          ) : (
            <ul className={css['list']} aria-label="Open invitations">
              {known.map((invitation) => (
                <InvitationLine
                  key={invitation.id}
                  invitation={invitation}
                  onResend={() =>
                    void tell({
                      request: resendInvitation(invitation.id),
                      done: `The invitation to ${invitation.email} is sent again; the link of the first mail no longer works.`,
                      onDone: ask,
                    })
                  }
                  onWithdraw={() => setWithdrawing(invitation)}
                />
              ))}
            </ul>
          )
        }
      </AnswerView>
      {withdrawing !== null && (
        <ConfirmDialog
          title="Withdraw the invitation?"
          description={`The link that ${withdrawing.email} got stops working at once.`}
          action="Withdraw"
          onClose={() => setWithdrawing(null)}
          onConfirm={() =>
            void tell({
              request: withdrawInvitation(withdrawing.id),
              done: `The invitation to ${withdrawing.email} is withdrawn.`,
              onDone: ask,
            })
          }
        />
      )}
    </Setting>
  )
}
