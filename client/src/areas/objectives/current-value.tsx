import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { quantityText } from './goal-words.ts'
import css from './objectives.module.css'
import { typedQuantity } from './typed-quantity.ts'

export interface CurrentValueProps {
  /** What is measured. */
  readonly title: string
  readonly value: number
  readonly unit: string
  readonly readOnly: boolean
  readonly onCommit: (value: number) => void
}

/** Where a key result stands now, edited in place. */
export function CurrentValue({ title, value, unit, readOnly, onCommit }: CurrentValueProps): ReactNode {
  const [isEditing, setEditing] = useState(false)
  const refocus = useRef(false)
  if (readOnly) return <span className={css['now']}>{quantityText(value, unit)}</span>
  if (!isEditing)
    return (
      <button
        ref={(button) => {
          if (button !== null && refocus.current) button.focus()
          refocus.current = false
        }}
        type="button"
        className={css['now']}
        aria-label={`Now ${quantityText(value, unit)}, change ${title}`}
        title="Change where it stands now"
        onClick={() => setEditing(true)}
      >
        {quantityText(value, unit)}
      </button>
    )
  return (
    <Editor
      title={title}
      start={value}
      onDone={(next, byKey) => {
        refocus.current = byKey
        setEditing(false)
        if (next !== null) onCommit(next)
      }}
    />
  )
}

interface EditorProps {
  readonly title: string
  readonly start: number
  /** Null when there is nothing to write. */
  readonly onDone: (value: number | null, byKey: boolean) => void
}

function Editor({ title, start, onDone }: EditorProps): ReactNode {
  const [before] = useState(start)
  const [draft, setDraft] = useState(String(start))
  const done = useRef(false)
  const typed = typedQuantity(draft)
  function finish(keep: boolean, byKey: boolean): void {
    // A key that ends the editing removes the field, which blurs it: only the first of the two counts.
    if (done.current || (keep && byKey && typed === null)) return
    done.current = true
    onDone(keep && typed !== before ? typed : null, byKey)
  }
  function handleKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return
    event.preventDefault()
    event.stopPropagation()
    finish(event.key === 'Enter', true)
  }
  return (
    <input
      ref={(field) => {
        if (field === null || field === document.activeElement) return
        field.focus()
        field.select()
      }}
      className={css['nowField']}
      inputMode="decimal"
      autoComplete="off"
      aria-label={`${title}, now`}
      aria-invalid={typed === null}
      value={draft}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onKeyDown={handleKeyDown}
      onBlur={() => finish(true, false)}
    />
  )
}
