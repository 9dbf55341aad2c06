import { roles } from '@parley/shared/model/person.ts'
import type { ReactNode } from 'react'
import { roleNames, roleSentences } from '../../words/role-words.ts'
import css from './members.module.css'

export function RoleLegend(): ReactNode {
  return (
    <dl className={css['legend']}>
      {roles.map((role) => (
        <div key={role} className={css['legendLine']}>
          <dt>{roleNames[role]}</dt>
          <dd>{roleSentences[role]}</dd>
        </div>
      ))}
    </dl>
  )
}
