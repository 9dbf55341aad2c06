import type { Role } from '@parley/shared/model/person.ts'
import type { Member } from '@parley/shared/protocol/accounts.ts'
import { useState, type ReactNode } from 'react'
import { changeRole, removeMember } from '../../platform/member-api.ts'
import { useOutcome } from '../../parts/use-outcome.ts'
import { useSure } from '../../parts/use-sure.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { roleNames } from '../../words/role-words.ts'
import { MemberRow } from './member-row.tsx'
import css from './members.module.css'

export interface MemberTableProps {
  readonly members: readonly Member[]
  readonly canChange: boolean
  readonly workspaceName: string
  readonly onChanged: () => void
}

type Doubt =
  | { readonly kind: 'remove'; readonly member: Member }
  | { readonly kind: 'step-down'; readonly member: Member; readonly role: Role }

export function MemberTable({ members, canChange, workspaceName, onChanged }: MemberTableProps): ReactNode {
  const sure = useSure()
  const tell = useOutcome()
  const [doubt, setDoubt] = useState<Doubt | null>(null)

  function give(member: Member, role: Role): void {
    const done = member.isMe ? `You are ${roleNames[role]} now.` : `${member.name} is ${roleNames[role]} now.`
    void tell({ request: sure(() => changeRole(member.id, { role })), done, onDone: onChanged })
  }
  function remove(member: Member): void {
    void tell({
      request: sure(() => removeMember(member.id)),
      done: `${member.name} no longer belongs to ${workspaceName}.`,
      onDone: () => (member.isMe ? location.assign('/') : onChanged()),
    })
  }

  return (
    <>
      <table className={css['table']}>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Role</th>
            <th scope="col" className={css['wideOnly']}>
              Last seen
            </th>
            {canChange && (
              <th scope="col">
                <VisuallyHidden>Remove</VisuallyHidden>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {members.map((member) => (
            <MemberRow
              key={member.id}
              member={member}
              canChange={canChange}
              onRole={(role) => (member.isMe ? setDoubt({ kind: 'step-down', member, role }) : give(member, role))}
              onRemove={() => setDoubt({ kind: 'remove', member })}
            />
          ))}
        </tbody>
      </table>
      {doubt?.kind === 'remove' && (
        <ConfirmDialog
          {...removalWords(doubt.member, workspaceName)}
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

interface RemovalWords {
  readonly title: string
  readonly description: string
  readonly action: string
}

function removalWords({ name, isMe }: Member, workspaceName: string): RemovalWords {
  if (isMe)
    return {
      title: `Leave ${workspaceName}?`,
      description: 'You lose access at once, on every device. What you wrote stays, with your name. Only an invitation lets you in again.',
      action: 'Leave',
    }
  return {
    title: `Remove ${name}?`,
    description: `${name} loses access to ${workspaceName} at once, on every device. What ${name} wrote stays, with the name. An invitation lets them in again.`,
    action: 'Remove',
  }
}
