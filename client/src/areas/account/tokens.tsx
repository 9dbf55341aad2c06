import type { Role } from '@parley/shared/model/person.ts'
import type { CreatedToken, TokenEntry } from '@parley/shared/protocol/accounts.ts'
import { KeyRound, Plus } from 'lucide-react'
import { useRef, useState, type ReactNode } from 'react'
import { fetchTokens, revokeToken } from '../../platform/token-api.ts'
import { AnswerView } from '../../parts/answer-view.tsx'
import { Page } from '../../parts/page.tsx'
import { useAnswer } from '../../parts/use-answer.ts'
import { useOutcome } from '../../parts/use-outcome.ts'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Setting } from '../../ui/setting.tsx'
import css from './account.module.css'
import { NewToken } from './new-token.tsx'
import { TokenLine } from './token-line.tsx'
import { TokenOnce } from './token-once.tsx'

export interface TokensScreenProps {
  readonly role: Role
}

/** What scripts and other programs get in with, in one's own name. */
export function TokensScreen({ role }: TokensScreenProps): ReactNode {
  const [tokens, ask] = useAnswer(fetchTokens)
  const [isAdding, setAdding] = useState(false)
  const [created, setCreated] = useState<CreatedToken | null>(null)
  const [revoking, setRevoking] = useState<TokenEntry | null>(null)
  const tell = useOutcome()
  const adder = useRef<HTMLButtonElement>(null)
  return (
    <Page
      title="API tokens"
      lead="A token lets a script or another program reach the plan, sales, or both, as far as you choose and never further than you do."
    >
      <Setting
        title="Your tokens"
        action={
          <Button ref={adder} icon={<Plus size={14} />} onClick={() => setAdding(true)}>
            New token
          </Button>
        }
      >
        {created !== null && (
          <TokenOnce
            created={created}
            onClose={() => {
              setCreated(null)
              adder.current?.focus()
            }}
          />
        )}
        <AnswerView answered={tokens} onRetry={ask}>
          {(known) =>
            known.length === 0 ? (
              <EmptyState
                icon={<KeyRound size={20} />}
                sentence="You have no tokens. Make one for each program, so that each can be revoked alone."
              />
            ) : (
              <ul className={css['list']}>
                {known.map((token) => (
                  <TokenLine key={token.id} token={token} onRevoke={() => setRevoking(token)} />
                ))}
              </ul>
            )
          }
        </AnswerView>
      </Setting>
      {isAdding && (
        <NewToken
          role={role}
          onClose={() => setAdding(false)}
          onCreated={(token) => {
            setAdding(false)
            setCreated(token)
            ask()
          }}
        />
      )}
      {revoking !== null && (
        <ConfirmDialog
          title={`Revoke “${revoking.name}”?`}
          description="Whatever uses this token is cut off at once. This cannot be taken back."
          action="Revoke"
          onClose={() => setRevoking(null)}
          onConfirm={() => void tell({ request: revokeToken(revoking.id), done: `“${revoking.name}” is revoked.`, onDone: ask })}
        />
      )}
    </Page>
  )
}
