import type { Role } from '@parley/shared/model/person.ts'
import { tokenScopes, wholeScopes, type TokenScope } from '@parley/shared/model/token-scope.ts'
import { useId, type ReactNode } from 'react'
import { Checkbox } from '../../ui/checkbox.tsx'
import { scopeWords } from '../../words/scope-words.ts'
import css from './account.module.css'

export interface ScopeChoiceProps {
  readonly role: Role
  readonly chosen: readonly TokenScope[]
  readonly onChange: (chosen: readonly TokenScope[]) => void
  readonly error: string | undefined
}

/** What a token may reach, least first; what comes along with another choice is shown as chosen. */
export function ScopeChoice({ role, chosen, onChange, error }: ScopeChoiceProps): ReactNode {
  const errorId = useId()
  const whole = wholeScopes(chosen)
  return (
    <fieldset className={css['group']} aria-describedby={error === undefined ? undefined : errorId}>
      <legend className={css['legend']}>What it may do</legend>
      {tokenScopes.map((scope) => {
        const isBeyond = role === 'viewer' && scope.startsWith('sales:')
        return (
          <Checkbox
            key={scope}
            label={scopeWords[scope].label}
            hint={isBeyond ? 'Viewers do not see sales' : scopeWords[scope].hint}
            note={scope}
            checked={whole.includes(scope)}
            disabled={isBeyond || chosen.some((other) => brings(other, scope))}
            onChange={(isChosen) => onChange(isChosen ? [...chosen, scope] : chosen.filter((other) => other !== scope))}
          />
        )
      })}
      {error !== undefined && (
        <p id={errorId} className={css['wrong']}>
          {error}
        </p>
      )}
    </fieldset>
  )
}

function brings(scope: TokenScope, other: TokenScope): boolean {
  return scope !== other && wholeScopes([scope]).includes(other)
}
