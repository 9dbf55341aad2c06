import type { Profile } from '@parley/shared/protocol/accounts.ts'
import type { ReactNode } from 'react'
import { switchWorkspace } from '../../platform/profile-api.ts'
import { useOutcome } from '../../parts/use-outcome.ts'
import { Button } from '../../ui/button.tsx'
import { roleNames } from '../../words/role-words.ts'
import css from './account.module.css'

export interface WorkspaceListProps {
  readonly workspaces: Profile['workspaces']
}

export function WorkspaceList({ workspaces }: WorkspaceListProps): ReactNode {
  const tell = useOutcome()
  return (
    <ul className={css['list']}>
      {workspaces.map(({ id, name, role, isCurrent }) => (
        <li key={id} className={css['entry']}>
          <div className={css['words']}>
            <p className={css['name']} title={name}>
              {name}
            </p>
            <p className={css['facts']}>{roleNames[role]}</p>
          </div>
          {isCurrent ? (
            <span className={css['mark']}>You are here</span>
          ) : (
            <Button
              aria-label={`Switch to ${name}`}
              // Everything on the page belongs to the workspace that is left, so the page starts anew.
              onClick={() => void tell({ request: switchWorkspace({ workspaceId: id }), onDone: () => location.assign('/') })}
            >
              Switch
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}
