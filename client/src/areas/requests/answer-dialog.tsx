import { useRef, useState, type ReactNode } from 'react'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { WordingField } from './wording-field.tsx'

export interface AnswerDialogProps {
  readonly onAnswer: (wording: string) => void
  readonly onClose: () => void
}

/** The request is settled with words: it is there already, or there is another way. */
export function AnswerDialog({ onAnswer, onClose }: AnswerDialogProps): ReactNode {
  const first = useRef<HTMLElement>(null)
  const [wording, setWording] = useState('')
  const lacks = wording.trim() === '' ? 'Give sales something to say' : undefined
  function answer(): void {
    if (lacks === undefined) onAnswer(wording.trim())
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title="Answer the request"
      initialFocus={first}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" shortcut="Mod+Enter" disabledReason={lacks} onClick={answer}>
            Answer
          </Button>
        </>
      }
    >
      <WordingField triage="answered" value={wording} onChange={setWording} onSubmit={answer} inputRef={first} />
    </Dialog>
  )
}
