import type { Role } from '@parley/shared/model/person.ts'
import { useState, type ReactNode } from 'react'
import { signInToDemo } from '../platform/api.ts'
import { Button } from '../ui/button.tsx'
import css from './sign-in-screen.module.css'

export interface SignInScreenProps {
  readonly onSignedIn: () => void
}

const choices: readonly { readonly role: Role; readonly person: number; readonly name: string; readonly does: string }[] = [
  { role: 'product', person: 1, name: 'Product', does: 'Shapes the roadmap: drags, estimates, writes briefs.' },
  { role: 'sales', person: 1, name: 'Sales', does: 'Brings what customers ask for, and knows what may be said.' },
  { role: 'owner', person: 1, name: 'Owner', does: 'Looks after the workspace.' },
  { role: 'viewer', person: 1, name: 'Viewer', does: 'Reads along.' },
]

/** The demo's door: pick a side of the table. */
export function SignInScreen({ onSignedIn }: SignInScreenProps): ReactNode {
  const [problem, setProblem] = useState<string | null>(null)
  async function handlePick(role: Role, person: number): Promise<void> {
    const result = await signInToDemo({ role, person })
    if (result.ok) onSignedIn()
    else setProblem(result.failure.kind === 'refused' ? result.failure.detail : 'The server cannot be reached.')
  }
  return (
    <main className={css['screen']}>
      <div className={css['box']}>
        <img src="/logo.svg" alt="" width={40} height={40} />
        <h1 className={css['title']}>Parley</h1>
        <p className={css['lead']}>
          The live roadmap on which sales and product agree. Take a seat at the demo table; open a second window to take the other one.
        </p>
        <ul className={css['choices']}>
          {choices.map(({ role, person, name, does }) => (
            <li key={role} className={css['choice']}>
              <div>
                <h2 className={css['role']}>{name}</h2>
                <p className={css['does']}>{does}</p>
              </div>
              <Button
                variant={role === 'product' ? 'primary' : 'default'}
                size="md"
                onClick={() => void handlePick(role, person)}
                aria-label={`Sign in as ${name}`}
              >
                Sign in
              </Button>
            </li>
          ))}
        </ul>
        {problem !== null && (
          <p role="alert" className={css['problem']}>
            {problem}
          </p>
        )}
      </div>
    </main>
  )
}
