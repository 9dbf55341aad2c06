import { useRef, useState, type ReactNode } from 'react'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { WordingField } from './wording-field.tsx'
import css from './wording-field.module.css'

export interface DeclineDialogProps {
  readonly onDecline: (reason: string, wording: string) => void
  readonly onClose: () => void
}

/** No is an answer when it comes with a reason, and with words for the customer. */
export function DeclineDialog({ onDecline, onClose }: DeclineDialogProps): ReactNode {
  const first = useRef<HTMLElement>(null)
  const [reason, setReason] = useState('')
  const [wording, setWording] = useState('')
  const lacks = reason.trim() === '' ? 'Say why first' : wording.trim() === '' ? 'Give sales something to say' : undefined
  function decline(): void {
    if (lacks === undefined) onDecline(reason.trim(), wording.trim())
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title="Decline the request"
      initialFocus={first}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="danger" shortcut="Mod+Enter" disabledReason={lacks} onClick={decline}>
            Decline
          </Button>
        </>
      }
    >
      <div className={css['fields']}>
        <TextField
          label="Why, for our own people"
          multiline
          maxLength={4000}
          value={reason}
          onChange={setReason}
          onSubmit={decline}
          inputRef={first}
        />
        <WordingField triage="declined" value={wording} onChange={setWording} onSubmit={decline} />
      </div>
    </Dialog>
  )
}
