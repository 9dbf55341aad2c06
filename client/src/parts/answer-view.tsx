import type { ReactNode } from 'react'
import { apiSentence } from '../platform/api-sentence.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import type { Answered } from './use-answer.ts'
import css from './answer-view.module.css'

export interface AnswerViewProps<T> {
  readonly answered: Answered<T>
  readonly onRetry: () => void
  /** How many lines stand in for what is on its way. */
  readonly lines?: number | undefined
  readonly children: (value: T) => ReactNode
}

/** What the server answered, or that it is on its way, or why it did not come. */
export function AnswerView<T>({ answered, onRetry, lines = 3, children }: AnswerViewProps<T>): ReactNode {
  if (answered.kind === 'known') return children(answered.value)
  if (answered.kind === 'failed') {
    const isSignedOut = answered.failure.kind === 'unauthenticated'
    return (
      <EmptyState
        sentence={isSignedOut ? 'You have been signed out.' : apiSentence(answered.failure)}
        action={isSignedOut ? { label: 'Sign in', onPick: () => location.reload() } : { label: 'Try again', onPick: onRetry }}
      />
    )
  }
  return (
    <section className={css['waiting']} aria-busy aria-label="Loading">
      {Array.from({ length: lines }, (_, index) => (
        <Skeleton key={index} height={40} />
      ))}
    </section>
  )
}
