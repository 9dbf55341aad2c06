import { Combobox as Base } from '@base-ui/react/combobox'
import type { ReactNode } from 'react'
import type { Option } from '../../ui/option.ts'
import { PickerPopup } from './picker-popup.tsx'
import css from './picker.module.css'

interface CommonProps<Value extends string> {
  /** What is picked, as in "Owner". */
  readonly label: string
  readonly options: readonly Option<Value>[]
  readonly empty?: string | undefined
  readonly onOpen?: (() => void) | undefined
  readonly onQuery?: ((query: string) => void) | undefined
  /** What is picked now, in words; read together with the label. */
  readonly told: string
  /** What the closed picker shows. */
  readonly children: ReactNode
}

export interface PickerProps<Value extends string> extends CommonProps<Value> {
  readonly value: Value | null
  readonly onChange: (value: Value) => void
}

/** A value that opens a searchable list when it is pressed. */
export function Picker<Value extends string>({ value, onChange, ...common }: PickerProps<Value>): ReactNode {
  const { options, onOpen, onQuery } = common
  return (
    <Base.Root<Option<Value>>
      items={options}
      value={options.find((option) => option.value === value) ?? null}
      isItemEqualToValue={isSame}
      onValueChange={(next) => next !== null && next.value !== value && onChange(next.value)}
      onInputValueChange={(query) => onQuery?.(query)}
      onOpenChange={(open) => open && onOpen?.()}
      autoHighlight
    >
      <Closed {...common} />
    </Base.Root>
  )
}

export interface MultiPickerProps<Value extends string> extends CommonProps<Value> {
  readonly values: readonly Value[]
  readonly onChange: (values: readonly Value[]) => void
}

/** The same for several values; the list stays open while they are picked. */
export function MultiPicker<Value extends string>({ values, onChange, ...common }: MultiPickerProps<Value>): ReactNode {
  const { options, onOpen, onQuery } = common
  return (
    <Base.Root<Option<Value>, true>
      multiple
      items={options}
      value={values.flatMap((value) => options.find((option) => option.value === value) ?? [])}
      isItemEqualToValue={isSame}
      onValueChange={(next) => onChange(next.map((option) => option.value))}
      onInputValueChange={(query) => onQuery?.(query)}
      onOpenChange={(open) => open && onOpen?.()}
      autoHighlight
    >
      <Closed {...common} />
    </Base.Root>
  )
}

function Closed<Value extends string>({ label, told, empty = 'Nothing matches', children }: CommonProps<Value>): ReactNode {
  return (
    <>
      <Base.Trigger className={css['trigger']} aria-label={`${label}: ${told}`}>
        {children}
      </Base.Trigger>
      <PickerPopup label={label} empty={empty} />
    </>
  )
}

function isSame(one: Option, other: Option): boolean {
  return one.value === other.value
}
