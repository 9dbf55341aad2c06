import { asId, type CommentId, type FeatureId } from '@parley/shared/model/ids.ts'
import type { ReactNode } from 'react'
import { useActions } from '../../store/hooks.ts'
import { Composer } from './composer.tsx'
import { useCarryOut } from '../../parts/use-carry-out.ts'

export interface NewThreadProps {
  readonly featureId: FeatureId
  readonly onSent: () => void
}

export function NewThread({ featureId, onSent }: NewThreadProps): ReactNode {
  const { newId } = useActions()
  const carryOut = useCarryOut()
  return (
    <Composer
      label="Comment"
      placeholder="Comment, or @mention a teammate"
      onSubmit={(body, mentions) => {
        const commentId = asId<CommentId>(newId())
        const isSent = carryOut({ kind: 'add-comment', commentId, featureId, threadId: null, body, mentions })
        if (isSent) onSent()
        return isSent
      }}
    />
  )
}
