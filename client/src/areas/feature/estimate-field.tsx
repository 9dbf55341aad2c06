import type { Criterion } from '@parley/shared/model/criterion.ts'
import { useState, type SubmitEvent, type ReactNode } from 'react'
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
  const { name, unit, help, choices } = criterion
  function handleSubmit(event: SubmitEvent): void {
    event.preventDefault()
    onDone()
  }
  return (
    <form className={css['field']} onSubmit={handleSubmit}>
      {choices === undefined ? (
        <FreeNumber criterion={criterion} value={value} onCommit={onCommit} />
      ) : (
        <SegmentedControl
          label={unit === '' ? name : `${name}, ${unit}`}
          value={value === null ? null : String(value)}
          options={choices.map((choice) => ({ value: String(choice), label: String(choice) }))}
          onChange={(choice) => onCommit(Number(choice))}
        />
      )}
      <p className={css['help']}>{help}</p>
      <div className={css['foot']}>
        {value !== null && (
          <Button
            size="xs"
            variant="ghost"
            onClick={() => {
              onCommit(null)
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

interface FreeNumberProps {
  readonly criterion: Criterion
  readonly value: number | null
  readonly onCommit: (value: number | null) => void
}

function FreeNumber({ criterion: { name, unit, min, max, step }, value, onCommit }: FreeNumberProps): ReactNode {
  const [draft, setDraft] = useState(value)
  const shownUnit = unitText({ unit })
  return (
    <NumberField
      label={unit === '' ? name : `${name}, ${unit}`}
      hideLabel
      value={draft}
      min={min}
      max={max}
      step={step}
      unit={shownUnit === '' ? undefined : shownUnit}
      onChange={setDraft}
      onCommit={onCommit}
    />
  )
}
