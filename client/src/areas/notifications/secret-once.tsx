import { useEffect, type ReactNode } from 'react'
import { Button } from '../../ui/button.tsx'
import { CopyButton } from '../../ui/copy-button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useAnnounce } from '../../ui/use-announce.ts'
import css from './notifications.module.css'

export interface SecretOnceProps {
  readonly sentence: string
  readonly secret: string
  readonly copyLabel: string
  readonly onClose: () => void
}

/** What the server tells this once and nobody can look up again. */
export function SecretOnce({ sentence, secret, copyLabel, onClose }: SecretOnceProps): ReactNode {
  const announce = useAnnounce()
  useEffect(() => announce(sentence), [announce, sentence])
  return (
    <Notice tone="good">
      <div className={css['once']}>
        <p>{sentence}</p>
        <code className={css['secret']}>{secret}</code>
        <div className={css['actions']}>
          <CopyButton text={secret} label={copyLabel} />
          <Button variant="ghost" onClick={onClose}>
            I have kept it
          </Button>
        </div>
      </div>
    </Notice>
  )
}
