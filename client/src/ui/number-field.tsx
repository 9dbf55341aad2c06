import { NumberField as Base } from '@base-ui/react/number-field'
import { Minus, Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import css from './control.module.css'
import { Field } from './field.tsx'
import type { FieldProps } from './field.tsx'

export interface NumberFieldProps extends FieldProps {
  readonly value: number | null
  /** Every parseable step of typing. */
  readonly onChange?: ((value: number | null) => void) | undefined
  /** Once the reader is done: on blur, on Enter, on each step. */
  readonly onCommit?: ((value: number | null) => void) | undefined
  readonly min?: number | undefined
  readonly max?: number | undefined
  readonly step?: number | undefined
  /** Shown after the number, as in `pts`. */
  readonly unit?: string | undefined
  readonly format?: Intl.NumberFormatOptions | undefined
  /** Buttons that step; off in tight places, where the arrow keys remain. */
  readonly steppers?: boolean | undefined
}

export function NumberField(props: NumberFieldProps): ReactNode {
  const { value, onChange, onCommit, min, max, step, unit, format, steppers = true, ...field } = props
  return (
    <Field {...field}>
      <Base.Root
        value={value}
        onValueChange={(next) => onChange?.(next)}
        onValueCommitted={(next) => onCommit?.(next)}
        min={min}
        max={max}
        step={step}
        format={format}
        snapOnStep
      >
        <Base.Group className={css['control']}>
          <Base.Input className={css['inner']} />
          {unit !== undefined && <span className={css['unit']}>{unit}</span>}
          {steppers && (
            <>
              <Base.Decrement className={css['step']} aria-label={`Less ${field.label}`}>
                <Minus size={14} />
              </Base.Decrement>
              <Base.Increment className={css['step']} aria-label={`More ${field.label}`}>
                <Plus size={14} />
              </Base.Increment>
            </>
          )}
        </Base.Group>
      </Base.Root>
    </Field>
  )
}
