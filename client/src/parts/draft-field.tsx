import { useState, type ReactNode } from 'react'
import { TextField, type TextFieldProps } from '../ui/text-field.tsx'
import css from './draft-field.module.css'

export interface DraftFieldProps extends Omit<TextFieldProps, 'onChange' | 'onSubmit' | 'value'> {
  readonly value: string
  /** The trimmed text, once the reader is done with it and has changed it. */
  readonly onCommit: (value: string) => void
}

/** A field that is written when it is left or Enter is pressed; Escape takes back what was typed. What others write shows while nobody types here. */
export function DraftField({ value, onCommit, ...field }: DraftFieldProps): ReactNode {
  const [draft, setDraft] = useState<string | null>(null)
  function finish(): void {
    const text = draft?.trim()
    setDraft(null)
    if (text !== undefined && text !== value) onCommit(text)
  }
  return (
    <div
      role="presentation"
      className={css['draft']}
      onBlur={finish}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || draft === null) return
        event.stopPropagation()
        setDraft(null)
      }}
    >
      <TextField {...field} value={draft ?? value} onChange={setDraft} onSubmit={finish} />
    </div>
  )
}
