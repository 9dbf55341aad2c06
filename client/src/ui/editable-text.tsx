import { useRef, useState } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import css from './editable-text.module.css'

export interface EditableTextProps {
  /** The text as everybody has it now. */
  readonly value: string
  /** What the text is, as in "Title". */
  readonly label: string
  /** The trimmed text; not called for a blank one, nor when nothing was changed here. */
  readonly onCommit: (value: string) => void
  readonly readOnly?: boolean | undefined
  readonly maxLength?: number | undefined
  /** Set it to open the field from elsewhere, as with a shortcut. */
  readonly control?: { readonly editing: boolean; readonly onEditingChange: (editing: boolean) => void } | undefined
}

/** Text that becomes a field on a click or Enter. Remote changes show while it is read, and never replace what is being typed. */
export function EditableText({ value, label, onCommit, readOnly = false, maxLength, control }: EditableTextProps): ReactNode {
  const [editingHere, setEditingHere] = useState(false)
  const refocus = useRef(false)
  const editing = control?.editing ?? editingHere
  const setEditing = control?.onEditingChange ?? setEditingHere

  if (readOnly) return <span className={css['still']}>{value}</span>
  if (!editing) {
    return (
      <button
        ref={(button) => {
          if (button !== null && refocus.current) button.focus()
          refocus.current = false
        }}
        type="button"
        className={css['read']}
        title={`${label}: press Enter to edit`}
        onClick={() => setEditing(true)}
      >
        {value}
      </button>
    )
  }
  return (
    <Editor
      start={value}
      label={label}
      maxLength={maxLength}
      onDone={(text, byKey) => {
        refocus.current = byKey
        setEditing(false)
        if (text !== undefined) onCommit(text)
      }}
    />
  )
}

interface EditorProps {
  readonly start: string
  readonly label: string
  readonly maxLength: number | undefined
  /** Undefined when there is nothing to write. */
  readonly onDone: (text: string | undefined, byKey: boolean) => void
}

function Editor({ start, label, maxLength, onDone }: EditorProps): ReactNode {
  const [before] = useState(start)
  const [draft, setDraft] = useState(start)
  const done = useRef(false)

  function finish(keep: boolean, byKey: boolean): void {
    // Leaving by a key removes the field, which blurs it: only the first of the two counts.
    if (done.current) return
    done.current = true
    const text = draft.trim()
    onDone(keep && text !== '' && text !== before ? text : undefined, byKey)
  }

  function handleKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    if (event.key !== 'Enter' && event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    finish(event.key === 'Enter', true)
  }

  return (
    <span className={css['grow']} data-draft={draft}>
      <textarea
        ref={(field) => {
          if (field === null || field.ownerDocument.activeElement === field) return
          field.focus()
          field.select()
        }}
        className={css['field']}
        aria-label={label}
        rows={1}
        value={draft}
        maxLength={maxLength}
        onChange={(event) => setDraft(event.currentTarget.value.replaceAll(/\s*\n\s*/g, ' '))}
        onKeyDown={handleKeyDown}
        onBlur={() => finish(true, false)}
      />
    </span>
  )
}
