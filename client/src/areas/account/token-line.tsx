import type { TokenEntry } from '@parley/shared/protocol/accounts.ts'
import type { ReactNode } from 'react'
import { TimeAgo } from '../../parts/time-ago.tsx'
import { Button } from '../../ui/button.tsx'
import { scopesText } from '../../words/scope-words.ts'
import { expiryText } from '../../words/relative-time.ts'
import css from './account.module.css'

export interface TokenLineProps {
  readonly token: TokenEntry
  readonly onRevoke: () => void
}

export function TokenLine({ token, onRevoke }: TokenLineProps): ReactNode {
  return (
    <li className={css['entry']}>
      <div className={css['words']}>
        <p className={css['name']} title={token.name}>
          {token.name}
        </p>
        <p className={css['facts']}>
          <code>{token.hint}…</code>
          {` · ${scopesText(token.scopes)} · ${expiryText(token.expiresAt)} · `}
          {token.lastUsedAt === null ? (
            'never used'
          ) : (
            <>
              used <TimeAgo at={token.lastUsedAt} />
            </>
          )}
        </p>
      </div>
      <Button aria-label={`Revoke ${token.name}`} onClick={onRevoke}>
        Revoke
      </Button>
    </li>
  )
}
