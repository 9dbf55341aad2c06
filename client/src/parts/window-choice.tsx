import type { Window } from '@parley/shared/model/window.ts'
import type { ReactNode } from 'react'
import { WindowFields } from './window-fields.tsx'
import css from './window-choice.module.css'

export interface WindowChoiceProps {
  readonly label: string
  readonly window: Window | null
  /** Null when no time is named. */
  readonly onChange: (window: Window | null) => void
}

/** A window as one field among others. */
export function WindowChoice({ label, window, onChange }: WindowChoiceProps): ReactNode {
  return (
    <fieldset className={css['choice']}>
      <legend className={css['label']}>{window === null ? `${label}: no time named` : label}</legend>
      <WindowFields window={window} onChange={onChange} onClear={() => onChange(null)} />
    </fieldset>
  )
}
