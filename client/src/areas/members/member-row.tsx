import type { Role } from '@parley/shared/model/person.ts'
import type { Member } from '@parley/shared/protocol/accounts.ts'
import { LogOut, UserMinus } from 'lucide-react'
import type { ReactNode } from 'react'
import { TimeAgo } from '../../parts/time-ago.tsx'
import { Avatar } from '../../ui/avatar.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Select } from '../../ui/select.tsx'
import { roleNames, roleSentences } from '../../words/role-words.ts'
import css from './members.module.css'
import { roleOptions } from '../../parts/role-options.ts'

export interface MemberRowProps {
  readonly member: Member
  readonly canChange: boolean
  readonly onRole: (role: Role) => void
  readonly onRemove: () => void
}

export function MemberRow({ member, canChange, onRole, onRemove }: MemberRowProps): ReactNode {
  const { id, name, email, role, isMe, lastSeenAt } = member
  return (
    <tr>
      <th scope="row">
        <span className={css['who']}>
          <Avatar person={{ id, name }} decorative />
          <span className={css['words']}>
            <span className={css['name']} title={name}>
              {isMe ? `${name} (you)` : name}
            </span>
            {email !== '' && (
              <span className={css['mail']} title={email}>
                {email}
              </span>
            )}
            <span className={css['phoneOnly']}>
              {lastSeenAt !== null && !isMe && 'seen '}
              <Seen member={member} />
            </span>
          </span>
        </span>
      </th>
      <td title={roleSentences[role]}>
        {canChange ? (
          <Select
            label={`Role of ${name}`}
            hideLabel
            value={role}
            options={roleOptions}
            onChange={(next) => next !== role && onRole(next)}
          />
        ) : (
          roleNames[role]
        )}
      </td>
      <td className={css['wideOnly']}>
        <Seen member={member} />
      </td>
      {canChange && (
        <td className={css['act']}>
          <IconButton
            label={isMe ? 'Leave the workspace' : `Remove ${name}`}
            icon={isMe ? <LogOut size={15} /> : <UserMinus size={15} />}
            onClick={onRemove}
          />
        </td>
      )}
    </tr>
  )
}

function Seen({ member: { lastSeenAt, isMe } }: { readonly member: Member }): ReactNode {
  if (isMe) return 'here now'
  return lastSeenAt === null ? 'not seen yet' : <TimeAgo at={lastSeenAt} />
}
