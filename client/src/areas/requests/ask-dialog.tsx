import { useRef, useState, type ReactNode } from 'react'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/text-field.tsx'

export interface AskDialogProps {
  readonly onAsk: (question: string) => void
  readonly onClose: () => void
}

/** A question to the one who asked; until it is answered the request waits for them. */
export function AskDialog({ onAsk, onClose }: AskDialogProps): ReactNode {
  const first = useRef<HTMLElement>(null)
  const [question, setQuestion] = useState('')
  const lacks = question.trim() === '' ? 'Ask something first' : undefined
  function ask(): void {
    if (lacks === undefined) onAsk(question.trim())
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title="Ask back"
      description="The request comes back to the inbox when its author replies."
      size="sm"
      initialFocus={first}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" shortcut="Mod+Enter" disabledReason={lacks} onClick={ask}>
            Ask
          </Button>
        </>
      }
    >
      <TextField label="Question" multiline maxLength={4000} value={question} onChange={setQuestion} onSubmit={ask} inputRef={first} />
    </Dialog>
  )
}
