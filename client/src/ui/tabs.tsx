import { Tabs as Base } from '@base-ui/react/tabs'
import type { ReactNode } from 'react'
import css from './tabs.module.css'

export interface TabsProps<Value extends string> {
  readonly label: string
  readonly value: Value
  readonly tabs: readonly TabItem<Value>[]
  readonly onChange: (value: Value) => void
  /** `bar` is the row of views under the top bar; `panel` the row inside a side panel. */
  readonly look?: 'bar' | 'panel' | undefined
  /** One `TabPanel` for each tab. */
  readonly children?: ReactNode
}

export interface TabItem<Value extends string> {
  readonly value: Value
  readonly label: string
  readonly icon?: ReactNode
  readonly count?: number | undefined
  /** What stands out beside the count. */
  readonly badge?: ReactNode
}

export function Tabs<Value extends string>({ label, value, tabs, onChange, look = 'panel', children }: TabsProps<Value>): ReactNode {
  return (
    <Base.Root className={css['root']} value={value} onValueChange={(next: Value) => onChange(next)}>
      <Base.List className={css['list']} data-look={look} aria-label={label} activateOnFocus>
        {tabs.map((tab) => (
          <Base.Tab key={tab.value} className={css['tab']} value={tab.value}>
            {tab.icon}
            {tab.label}
            {tab.count !== undefined && <span className={css['count']}>{tab.count}</span>}
            {tab.badge}
          </Base.Tab>
        ))}
      </Base.List>
      {children}
    </Base.Root>
  )
}
