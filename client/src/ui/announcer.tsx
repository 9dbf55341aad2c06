import { useCallback, useState } from 'react'
import type { ReactNode } from 'react'
import { AnnounceContext } from './use-announce.ts'
import { VisuallyHidden } from './visually-hidden.tsx'

export interface AnnouncerProps {
  readonly children: ReactNode
}

const nbsp = '\u00a0'

/** The one live region: what the reader's own action did, said politely. */
export function Announcer({ children }: AnnouncerProps): ReactNode {
  const [text, setText] = useState('')
  const announce = useCallback((sentence: string) => {
    // A region whose text does not change is not read again, so a repeated sentence gains or loses an invisible blank.
    setText((previous) => (previous === sentence ? sentence + nbsp : sentence))
  }, [])
  return (
    <AnnounceContext value={announce}>
      {children}
      <VisuallyHidden>
        <output aria-live="polite">{text}</output>
      </VisuallyHidden>
    </AnnounceContext>
  )
}
