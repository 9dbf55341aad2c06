import type { CreatedToken } from '@parley/shared/protocol/accounts.ts'
import { useEffect, useRef, type ReactNode } from 'react'
import { Button } from '../../ui/button.tsx'
import { CopyButton } from '../../ui/copy-button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useAnnounce } from '../../ui/use-announce.ts'
import css from './account.module.css'

export interface TokenOnceProps {
  readonly created: CreatedToken
  readonly onClose: () => void
}

/** A token right after it was made: the server keeps only a hash of it. */
export function TokenOnce({ created, onClose }: TokenOnceProps): ReactNode {
  const announce = useAnnounce()
  const { name, token } = created
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => place.current?.querySelector('button')?.focus(), [])
  useEffect(() => announce(`${name} is made. Copy the token now: it is shown only this once.`), [announce, name])
  return (
    <Notice tone="good">
      <div ref={place} className={css['steps']}>
        <p>
          <strong>{name}</strong> is made. Copy the token now: it is shown only this once.
        </p>
        <code className={css['secret']}>{token}</code>
        <div className={css['row']}>
          <CopyButton text={token} label="Copy token" />
          <Button variant="ghost" onClick={onClose}>
            I have kept it
          </Button>
        </div>
      </div>
    </Notice>
  )
}
