import type { ReactNode } from 'react'

/** One thing to choose, wherever things are chosen: select, combobox, segmented control. */
export interface Option<Value extends string = string> {
  readonly value: Value
  readonly label: string
  readonly icon?: ReactNode
  readonly hint?: string | undefined
  readonly disabled?: boolean | undefined
}
