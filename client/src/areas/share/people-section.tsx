import { ok } from '@parley/shared/base/result.ts'
import type { Role } from '@parley/shared/model/person.ts'
import type { InvitationEntry, Member } from '@parley/shared/protocol/accounts.ts'
import { useState, type ReactNode } from 'react'
import {
  changeRole,
  fetchInvitations,
  invite,
  readmitMember,
  removeMember,
  resendInvitation,
  withdrawInvitation,
} from '../../platform/member-api.ts'
import type { Answer } from '../../platform/request.ts'
import { useAnswer } from '../../parts/use-answer.ts'
import { useSure } from '../../parts/use-sure.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { roleNames } from '../../words/role-words.ts'
import { InvitePeople } from './invite-people.tsx'
import { PendingRow } from './pending-row.tsx'
import { PersonRow } from './person-row.tsx'
import css from './share.module.css'
import { useUndoable } from './use-undoable.ts'

export interface PeopleSectionProps {
  readonly members: readonly Member[]
  readonly isOwner: boolean
  readonly workspaceName: string
  readonly onChanged: () => void
}

/** What only somebody else could take back, and is asked about first. */
type Doubt =
  | { readonly kind: 'leave'; readonly member: Member }
  | { readonly kind: 'step-down'; readonly member: Member; readonly role: Role }

/** Who has access, and who has been asked in; whatever an owner chooses applies at once. */
export function PeopleSection({ members, isOwner, workspaceName, onChanged }: PeopleSectionProps): ReactNode {
  const sure = useSure()
  const undoable = useUndoable()
  const [doubt, setDoubt] = useState<Doubt | null>(null)

  function give(member: Member, role: Role): void {
    const { id, name, isMe } = member
    void undoable({
      request: sure(() => changeRole(id, { role })),
      done: isMe ? `You are ${roleNames[role]} now.` : `${name} is ${roleNames[role]} now.`,
      onDone: onChanged,
      undo: isMe
        ? undefined
        : () => ({ request: () => sure(() => changeRole(id, { role: member.role })), done: `${name} is ${roleNames[member.role]} again.` }),
    })
  }
  function remove({ id, name, isMe }: Member): void {
    void undoable({
      request: sure(() => removeMember(id)),
      done: `${name} no longer has access.`,
      onDone: () => (isMe ? location.assign('/') : onChanged()),
      undo: isMe
        ? undefined
        : () => ({ request: () => sure(() => readmitMember(id)), done: `${name} has access again, and has to sign in anew.` }),
    })
  }

  return (
    <>
      <ul className={css['list']} aria-label="Who has access">
        {members.map((member) => (
          <PersonRow
            key={member.id}
            member={member}
            canChange={isOwner}
            onRole={(role) => (member.isMe ? setDoubt({ kind: 'step-down', member, role }) : give(member, role))}
            onRemove={() => (member.isMe ? setDoubt({ kind: 'leave', member }) : remove(member))}
          />
        ))}
      </ul>
      {isOwner && <Invitations />}
      {doubt?.kind === 'leave' && (
        <ConfirmDialog
          title={`Leave ${workspaceName}?`}
          description="You lose access at once, on every device. What you wrote stays, with your name. Only an invitation lets you in again."
          action="Leave"
          onClose={() => setDoubt(null)}
          onConfirm={() => remove(doubt.member)}
        />
      )}
      {doubt?.kind === 'step-down' && (
        <ConfirmDialog
          title={`Become ${roleNames[doubt.role]}?`}
          description="You will no longer be able to invite people or change roles. Only another owner can make you an owner again."
          action={`Become ${roleNames[doubt.role]}`}
          onClose={() => setDoubt(null)}
          onConfirm={() => give(doubt.member, doubt.role)}
        />
      )}
    </>
  )
}

function Invitations(): ReactNode {
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
      <InvitePeople onInvited={tellInvited} />
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
