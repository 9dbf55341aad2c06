import { ok } from '@parley/shared/base/result.ts'
import type { Role } from '@parley/shared/model/person.ts'
import type { InvitationEntry } from '@parley/shared/protocol/accounts.ts'
import type { ReactNode } from 'react'
import { fetchInvitations, invite, resendInvitation, withdrawInvitation } from '../../platform/member-api.ts'
import type { Answer } from '../../platform/request.ts'
import { useAnswer } from '../../parts/use-answer.ts'
import { roleNames } from '../../words/role-words.ts'
import { InvitePeople } from './invite-people.tsx'
import { PendingRow } from './pending-row.tsx'
import css from './share.module.css'
import { useUndoable } from './use-undoable.ts'

export interface InvitationsProps {
  readonly children: ReactNode
}

/** The way in for more people, around those who are here. */
export function Invitations({ children }: InvitationsProps): ReactNode {
  const [invitations, ask] = useAnswer(fetchInvitations)
  const undoable = useUndoable()
  const open = invitations.kind === 'known' ? invitations.value : []

  function tellInvited(invited: readonly InvitationEntry[], role: Role): void {
    const [first] = invited
    const whom = invited.length === 1 ? `${first?.email} is` : `${invited.length} people are`
    void undoable({
      request: Promise.resolve(ok(undefined)),
      done: `${whom} invited as ${roleNames[role]}.`,
      onDone: ask,
      undo: () => ({
        request: () => withdrawEach(invited),
        done: invited.length === 1 ? 'The invitation is withdrawn.' : 'The invitations are withdrawn.',
      }),
    })
  }
  function withdraw({ id, email, role }: InvitationEntry): void {
    void undoable({
      request: withdrawInvitation(id),
      done: `The invitation to ${email} is withdrawn; its link no longer works.`,
      onDone: ask,
      undo: () => ({ request: () => inviteAnew(email, role), done: `${email} is invited anew, by another mail.` }),
    })
  }

  return (
    <>
      <InvitePeople onInvited={tellInvited} />
      {children}
      {open.length > 0 && (
        <ul className={css['list']} aria-label="Invited">
          {open.map((invitation) => (
            <PendingRow
              key={invitation.id}
              invitation={invitation}
              onWithdraw={() => withdraw(invitation)}
              onResend={() =>
                void undoable({
                  request: resendInvitation(invitation.id),
                  done: `The invitation to ${invitation.email} is sent again; the link of the first mail no longer works.`,
                  onDone: ask,
                })
              }
            />
          ))}
        </ul>
      )}
    </>
  )
}

/** All of them, whatever becomes of one; the first that fails is told. */
async function withdrawEach(invited: readonly InvitationEntry[]): Answer<undefined> {
  const answers = []
  for (const { id } of invited) answers.push(await withdrawInvitation(id))
  return answers.find((answer) => !answer.ok) ?? ok(undefined)
}

async function inviteAnew(email: string, role: Role): Answer<undefined> {
  const invited = await invite({ email, role })
  return invited.ok ? ok(undefined) : invited
}
