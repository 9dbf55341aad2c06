import type { PreviewRole } from '@parley/shared/protocol/preview-names.ts'
import { useEffect, useState, type ReactNode } from 'react'
import { apiSentence } from '../../platform/api-sentence.ts'
import { endPreview, keepPreview } from '../../platform/preview-memory.ts'
import { startPreview } from '../../platform/share-api.ts'
import { EmptyState } from '../../ui/empty-state.tsx'

export interface PreviewStartProps {
  readonly seenAs: PreviewRole
  /** The tab looks through the role from here on. */
  readonly onStarted: () => void
  /** Back to what one may do oneself. */
  readonly onLeave: () => void
}

/** Asks for a ticket from the tab that will use it, so that the ticket is in no address and no other tab. */
export function PreviewStart({ seenAs, onStarted, onLeave }: PreviewStartProps): ReactNode {
  const [sentence, setSentence] = useState<string | null>(null)
  useEffect(() => {
    let isOver = false
    async function start(): Promise<void> {
      // A preview may ask for nothing, so an earlier one ends first.
      endPreview()
      const answer = await startPreview(seenAs)
      if (isOver) return
      if (!answer.ok) return setSentence(apiSentence(answer.failure))
      keepPreview(answer.value)
      onStarted()
    }
    void start()
    return () => {
      isOver = true
    }
  }, [seenAs, onStarted])
  if (sentence === null) return null
  return (
    <main>
      <EmptyState sentence={`The preview did not start. ${sentence}`} action={{ label: 'Go to Parley', onPick: onLeave }} />
    </main>
  )
}
