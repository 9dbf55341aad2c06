import type { Role } from '@parley/shared/model/person.ts'
import type { Member } from '@parley/shared/protocol/accounts.ts'
import { useState, type ReactNode } from 'react'
import { changeRole, readmitMember, removeMember } from '../../platform/member-api.ts'
import { useSure } from '../../parts/use-sure.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { roleNames } from '../../words/role-words.ts'
import { Invitations } from './invitations.tsx'
import { PeopleList } from './people-list.tsx'
import { PersonRow } from './person-row.tsx'
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

  const list = (
    <PeopleList members={members}>
      {(member) => (
        <PersonRow
          key={member.id}
          member={member}
          canChange={isOwner}
          onRole={(role) => (member.isMe ? setDoubt({ kind: 'step-down', member, role }) : give(member, role))}
          onRemove={() => (member.isMe ? setDoubt({ kind: 'leave', member }) : remove(member))}
        />
      )}
    </PeopleList>
  )
  return (
    <>
      {isOwner ? <Invitations>{list}</Invitations> : list}
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
