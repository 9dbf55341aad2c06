import { lazy, Suspense, type ReactNode } from 'react'
import type { PopoverProps } from './popover-popup.tsx'

const PopoverPopup = lazy(() => import('./popover-popup.tsx').then((part) => ({ default: part.PopoverPopup })))

/** Its machinery arrives after the first paint; until then there is only the button. */
export function Popover(props: PopoverProps): ReactNode {
  return (
    <Suspense fallback={props.trigger}>
      <PopoverPopup {...props} />
    </Suspense>
  )
}
