import { Tooltip } from '@base-ui/react/tooltip'
import { LucideProvider } from 'lucide-react'
import type { ReactNode } from 'react'
import { Announcer } from './announcer.tsx'
import { ToastRegion } from './toast-region.tsx'

export interface UiRootProps {
  readonly children: ReactNode
}

/** What every part relies on: icon weight, one tooltip delay, the live region, passing messages. */
export function UiRoot({ children }: UiRootProps): ReactNode {
  return (
    <LucideProvider size={16} strokeWidth={1.8}>
      <Tooltip.Provider delay={450}>
        <Announcer>
          <ToastRegion>{children}</ToastRegion>
        </Announcer>
      </Tooltip.Provider>
    </LucideProvider>
  )
}
