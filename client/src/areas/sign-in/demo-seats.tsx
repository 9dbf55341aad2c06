import type { Role } from '@parley/shared/model/person.ts'
import { useState, type ReactNode } from 'react'
import { signInToDemo } from '../../platform/api.ts'
import { apiSentence } from '../../platform/api-sentence.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { roleNames, roleSentences } from '../../words/role-words.ts'
import css from './door.module.css'

export interface DemoSeatsProps {
  readonly onSignedIn: () => void
}

const seats: readonly Role[] = ['product', 'sales', 'owner', 'viewer']

/** The demo's door: pick a side of the table. */
export function DemoSeats({ onSignedIn }: DemoSeatsProps): ReactNode {
  const [problem, setProblem] = useState<string | null>(null)
  async function sit(role: Role): Promise<void> {
    const result = await signInToDemo({ role, person: 1 })
    if (result.ok) onSignedIn()
    else setProblem(apiSentence(result.failure))
  }
  return (
    <>
      {problem !== null && <Notice tone="bad">{problem}</Notice>}
      <ul className={css['choices']}>
        {seats.map((role) => (
          <li key={role} className={css['choice']}>
            <div>
              <h3 className={css['role']}>{roleNames[role]}</h3>
              <p className={css['does']}>{roleSentences[role]}</p>
            </div>
            <Button
              variant={role === 'product' ? 'primary' : 'default'}
              onClick={() => void sit(role)}
              aria-label={`Sign in as ${roleNames[role]}`}
            >
              Sign in
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}
