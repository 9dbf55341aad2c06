import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import css from './objectives.module.css'

export interface NewObjectiveProps {
  /** False when it could not be added. */
  readonly onAdd: (title: string) => boolean
  readonly onClose: () => void
}

/** A field that adds one objective after the other. */
export function NewObjective({ onAdd, onClose }: NewObjectiveProps): ReactNode {
  const [title, setTitle] = useState('')
  const field = useRef<HTMLElement>(null)
  useEffect(() => field.current?.focus(), [])
  function add(): void {
    const trimmed = title.trim()
    if (trimmed !== '' && onAdd(trimmed)) setTitle('')
  }
  function handleKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    onClose()
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Escape comes up from the field inside
    <div className={css['adding']} onKeyDown={handleKeyDown}>
      <TextField
        label="New objective"
        hideLabel
        placeholder="What do you want to reach?"
        maxLength={120}
        value={title}
        onChange={setTitle}
        onSubmit={add}
        inputRef={field}
      />
      <Button variant="primary" size="md" onClick={add}>
        Add
      </Button>
      <Button variant="ghost" size="md" onClick={onClose}>
        Done
      </Button>
    </div>
  )
}
