import type { CreatedToken } from '@parley/shared/protocol/accounts.ts'
import { useEffect, useRef, type ReactNode } from 'react'
import { Button } from '../../ui/button.tsx'
import { CopyButton } from '../../ui/copy-button.tsx'
import { Notice } from '../../ui/notice.tsx'
import css from './account.module.css'

export interface TokenOnceProps {
  readonly created: CreatedToken
  readonly onClose: () => void
}

/** A token right after it was made: the server keeps only a hash of it. */
export function TokenOnce({ created, onClose }: TokenOnceProps): ReactNode {
  const box = useRef<HTMLElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <section ref={box} tabIndex={-1} aria-label={`The new token ${created.name}`} className={css['once']}>
      <Notice tone="good">
        <div className={css['steps']}>
          <p>
            <strong>{created.name}</strong> is made. Copy the token now: it is shown only this once.
          </p>
          <code className={css['secret']}>{created.token}</code>
          <div className={css['row']}>
            <CopyButton text={created.token} label="Copy token" />
            <Button variant="ghost" onClick={onClose}>
              I have kept it
            </Button>
          </div>
        </div>
      </Notice>
    </section>
  )
}
