import type { ReactNode } from 'react'
import { SegmentedControl } from '../ui/segmented-control.tsx'
import css from './import-question.module.css'

export interface ImportQuestionProps<Answer extends string> {
  readonly question: string
  readonly label: string
  /** Null before anybody answered. */
  readonly value: Answer | null
  readonly options: readonly { readonly value: Answer; readonly label: string }[]
  readonly onChange: (answer: Answer) => void
}

/** Something that a file cannot say by itself. */
export function ImportQuestion<Answer extends string>({ question, ...control }: ImportQuestionProps<Answer>): ReactNode {
  return (
    <div className={css['question']}>
      <p>{question}</p>
      <SegmentedControl<Answer> {...control} />
    </div>
  )
}
