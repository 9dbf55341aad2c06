import type { ReactNode } from 'react'

/** A menu is a value: areas compute it from the plan and what the reader may do. Ids are unique within one list. */
export type MenuEntry =
  | MenuAction
  | MenuCheck
  | MenuChoice
  | {
      readonly kind: 'submenu'
      readonly id: string
      readonly label: string
      readonly icon?: ReactNode
      readonly entries: readonly MenuEntry[]
    }
  | { readonly kind: 'group'; readonly id: string; readonly label: string; readonly entries: readonly MenuEntry[] }
  | { readonly kind: 'separator'; readonly id: string }

export interface MenuAction {
  readonly kind: 'action'
  readonly id: string
  readonly label: string
  readonly icon?: ReactNode
  readonly hint?: string | undefined
  readonly shortcut?: string | undefined
  readonly tone?: 'bad' | undefined
  /** Shown instead of the hint; the entry can be reached and read, and does nothing. */
  readonly disabledReason?: string | undefined
  readonly onPick: () => void
}

export interface MenuCheck {
  readonly kind: 'check'
  readonly id: string
  readonly label: string
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
}

export interface MenuChoice {
  readonly kind: 'choice'
  readonly id: string
  readonly label: string
  readonly value: string
  readonly options: readonly { readonly value: string; readonly label: string; readonly icon?: ReactNode }[]
  readonly onChange: (value: string) => void
}
