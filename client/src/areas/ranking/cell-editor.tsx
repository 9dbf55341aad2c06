import type { Criterion } from '@parley/shared/model/criterion.ts'
import { useContext, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { CellEditorContext, type Leave } from './cell-editor-context.ts'
import css from './cell-editor.module.css'
import { steppedNumber, typedNumber } from './typed-number.ts'

export interface CellEditorProps {
  readonly criterion: Criterion
  readonly title: string
  readonly value: number | null
  /** What was typed to open the editor; '' to start from the value. */
  readonly draft: string
}

const leaves: Readonly<Record<string, Leave>> = { Enter: 'stay', Tab: 'next' }

/** What is typed stays here until it is finished, so remote changes never touch it. */
export function CellEditor({ criterion, title, value, draft: typed }: CellEditorProps): ReactNode {
  const finish = useContext(CellEditorContext)
  const [before] = useState(value)
  const [draft, setDraft] = useState(typed === '' ? String(value ?? '') : typed)
  const [error, setError] = useState<string | null>(null)
  const done = useRef(false)
  const note = useId()

  function leave(how: Leave, keep: boolean): void {
    // A key that ends the editing removes the field, which blurs it: only the first of the two counts.
    if (done.current) return
    const result = typedNumber(draft, criterion)
    if (keep && !result.ok && how !== 'away') return setError(result.failure)
    done.current = true
    // What was not changed here is not written over what somebody else wrote meanwhile.
    finish({ leave: how, value: keep && result.ok && result.value !== before ? result.value : undefined })
  }
  function handleKeyDown(event: KeyboardEvent): void {
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      event.preventDefault()
      const now = typedNumber(draft, criterion)
      if (now.ok) setDraft(String(steppedNumber(now.value, event.key === 'ArrowUp' ? 1 : -1, criterion)))
      return
    }
    const how = event.key === 'Escape' ? 'stay' : event.key === 'Tab' && event.shiftKey ? 'previous' : leaves[event.key]
    if (how === undefined) return
    event.preventDefault()
    leave(how, event.key !== 'Escape')
  }

  return (
    <>
      <input
        ref={(field) => {
          if (field === null || field === document.activeElement) return
          field.focus({ preventScroll: true })
          field.scrollIntoView({ block: 'nearest', inline: 'nearest' })
          if (typed === '') field.select()
        }}
        className={css['input']}
        inputMode="decimal"
        autoComplete="off"
        maxLength={20}
        aria-label={`${criterion.name} of ${title}`}
        aria-invalid={error !== null}
        aria-describedby={note}
        value={draft}
        onChange={(event) => {
          setDraft(event.currentTarget.value)
          setError(null)
        }}
        onKeyDown={handleKeyDown}
        onBlur={() => leave('away', true)}
      />
      <span id={note} className={css['hint']} role={error === null ? undefined : 'alert'} data-tone={error === null ? undefined : 'bad'}>
        {error ?? criterion.help}
      </span>
    </>
  )
}
