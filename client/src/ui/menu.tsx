import { lazy, Suspense, type ReactNode } from 'react'
import type { MenuProps } from './menu-popup.tsx'

const MenuPopup = lazy(() => import('./menu-popup.tsx').then((part) => ({ default: part.MenuPopup })))

/** A menu with its own button. Lists of many things share one `AnchoredMenu` instead. Its machinery arrives after the first paint; until then there is only the button. */
export function Menu(props: MenuProps): ReactNode {
  return (
    <Suspense fallback={props.trigger}>
      <MenuPopup {...props} />
    </Suspense>
  )
}
