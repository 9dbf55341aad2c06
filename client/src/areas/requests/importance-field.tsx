import { importances, type Importance } from '@parley/shared/model/request.ts'
import type { KeyboardEvent, ReactNode } from 'react'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { importanceNames } from '../../words/sales-words.ts'
import css from './request-form.module.css'

export interface ImportanceFieldProps {
  readonly value: Importance
  readonly onChange: (value: Importance) => void
}

/** How much it matters to them: arrows, or the digits 0 to 3. */
export function ImportanceField({ value, onChange }: ImportanceFieldProps): ReactNode {
  function handleKeyDown({ key, currentTarget }: KeyboardEvent<HTMLElement>): void {
    const typed = importances.find((importance) => String(importance) === key)
    if (typed === undefined) return
    onChange(typed)
    currentTarget.querySelectorAll<HTMLElement>('[role="radio"]')[typed]?.focus()
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- digits come up from the radios inside
    <div className={css['importance']} onKeyDown={handleKeyDown}>
      <span className={css['label']} aria-hidden>
        Importance
      </span>
      <SegmentedControl<string>
        label="Importance"
        value={String(value)}
        options={importances.map((importance) => ({ value: String(importance), label: importanceNames[importance] }))}
        onChange={(next) => onChange(importances.find((importance) => String(importance) === next) ?? value)}
      />
    </div>
  )
}
