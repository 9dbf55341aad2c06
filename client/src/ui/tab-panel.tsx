import { Tabs as Base } from '@base-ui/react/tabs'
import type { ReactNode } from 'react'
import css from './tabs.module.css'

export interface TabPanelProps {
  readonly value: string
  readonly children: ReactNode
}

/** What one of the `Tabs` shows; mounted only while it is chosen. */
export function TabPanel({ value, children }: TabPanelProps): ReactNode {
  return (
    <Base.Panel className={css['panel']} value={value}>
      {children}
    </Base.Panel>
  )
}
