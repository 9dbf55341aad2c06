import type { Criterion } from '@parley/shared/model/criterion.ts'
import { useEffect, useRef, useState, type ReactNode, type RefObject, type SubmitEvent } from 'react'
import { Button } from '../../ui/button.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import css from './estimate-field.module.css'
import { unitText } from './figure-text.ts'

export interface EstimateFieldProps {
  readonly criterion: Criterion
  readonly value: number | null
  readonly onCommit: (value: number | null) => void
  readonly onDone: () => void
}

/** A field for a number, or its few choices, with what the number means. */
export function EstimateField({ criterion, value, onCommit, onDone }: EstimateFieldProps): ReactNode {
  const { name, unit, min, max, step, help, choices } = criterion
  const [draft, setDraft] = useState(value)
  const written = useRef(value)
  const dropped = useDropped()
  const label = unit === '' ? name : `${name}, ${unit}`
  const shownUnit = unitText(criterion)

  /** What is typed may lie beyond the scale until it is committed. */
  function commit(next: number | null): void {
    const kept = next === null ? null : Math.min(max, Math.max(min, next))
    setDraft(kept)
    // Stepping, leaving and Enter all end here, some of them together: only the first of them writes.
    if (dropped.current || kept === written.current) return
    written.current = kept
    onCommit(kept)
  }
  function handleSubmit(event: SubmitEvent): void {
    event.preventDefault()
    commit(draft)
    onDone()
  }

  return (
    <form noValidate className={css['field']} onSubmit={handleSubmit}>
      {choices === undefined ? (
        <NumberField
          label={label}
          hideLabel
          value={draft}
          min={min}
          max={max}
          step={step}
          unit={shownUnit === '' ? undefined : shownUnit}
          onChange={setDraft}
          onCommit={commit}
        />
      ) : (
        <SegmentedControl
          label={label}
          value={draft === null ? null : String(draft)}
          options={choices.map((choice) => ({ value: String(choice), label: String(choice) }))}
          onChange={(choice) => commit(Number(choice))}
        />
      )}
      <p className={css['help']}>{help}</p>
      <div className={css['foot']}>
        {value !== null && (
          <Button
            size="xs"
            variant="ghost"
            onClick={() => {
              commit(null)
              onDone()
            }}
          >
            Clear
          </Button>
        )}
        <Button size="xs" type="submit">
          Done
        </Button>
      </div>
    </form>
  )
}

/** Escape closes the popover around the field, and leaving the field would otherwise keep what was typed. */
function useDropped(): RefObject<boolean> {
  const dropped = useRef(false)
  useEffect(() => {
    function handle(event: KeyboardEvent): void {
      if (event.key === 'Escape') dropped.current = true
    }
    addEventListener('keydown', handle, true)
    return () => removeEventListener('keydown', handle, true)
  }, [])
  return dropped
}
