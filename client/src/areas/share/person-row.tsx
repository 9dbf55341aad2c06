import type { Role } from '@parley/shared/model/person.ts'
import type { Member } from '@parley/shared/protocol/accounts.ts'
import { LogOut, UserMinus } from 'lucide-react'
import type { ReactNode } from 'react'
import { roleOptions } from '../../parts/role-options.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Select } from '../../ui/select.tsx'
import { roleNames, roleSentences } from '../../words/role-words.ts'
import css from './share.module.css'

export interface PersonRowProps {
  readonly member: Member
  readonly canChange: boolean
  readonly onRole: (role: Role) => void
  readonly onRemove: () => void
}

export function PersonRow({ member, canChange, onRole, onRemove }: PersonRowProps): ReactNode {
  const { id, name, email, role, title, isMe } = member
  return (
    <li className={css['person']} aria-label={name}>
      <Avatar person={{ id, name }} decorative />
      <span className={css['words']}>
        <span className={css['name']} title={name}>
          {isMe ? `${name} (you)` : name}
        </span>
        <span className={css['facts']} title={email}>
          {email === '' ? title : email}
        </span>
      </span>
      {canChange ? (
        <>
          <Select
            label={`Role of ${name}`}
            hideLabel
            value={role}
            options={roleOptions}
            onChange={(next) => next !== role && onRole(next)}
          />
          <IconButton
            label={isMe ? 'Leave the workspace' : `Remove ${name}`}
            icon={isMe ? <LogOut size={15} /> : <UserMinus size={15} />}
            onClick={onRemove}
          />
        </>
      ) : (
        <span className={css['role']} title={roleSentences[role]}>
          {roleNames[role]}
        </span>
      )}
    </li>
  )
}
