import { lazy, Suspense, type ReactNode } from 'react'
import type { AnchoredMenuProps } from './anchored-menu-popup.tsx'

const AnchoredMenuPopup = lazy(() => import('./anchored-menu-popup.tsx').then((part) => ({ default: part.AnchoredMenuPopup })))

/** One menu for a whole board: opened from plain buttons, so that a thousand cards do not mount a thousand menus. Its machinery arrives after the first paint. */
export function AnchoredMenu(props: AnchoredMenuProps): ReactNode {
  return (
    <Suspense fallback={null}>
      <AnchoredMenuPopup {...props} />
    </Suspense>
  )
}
