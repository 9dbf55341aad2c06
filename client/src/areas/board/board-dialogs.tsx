import { lazy, Suspense, useState, type ReactNode } from 'react'
import { useView } from '../../store/hooks.ts'
import { useDesk } from './board-context.ts'

const MoveMenu = lazy(() => import('./move-menu.tsx').then((area) => ({ default: area.MoveMenu })))
const PositionDialog = lazy(() => import('./position-dialog.tsx').then((area) => ({ default: area.PositionDialog })))
const CapacityDialog = lazy(() => import('./capacity-dialog.tsx').then((area) => ({ default: area.CapacityDialog })))

/** Dialogs that are rarely wanted arrive when they are. */
export function BoardDialogs(): ReactNode {
  const isPlacing = useDesk((desk) => desk.placing !== null)
  const setsCapacity = useDesk((desk) => desk.capacityOf !== null)
  const isAsked = useView((view) => view.moveMenu !== null)
  // It stays once it was wanted: a menu that is taken away cannot close gently or give the focus back.
  const [wasAsked, setWasAsked] = useState(isAsked)
  if (isAsked && !wasAsked) setWasAsked(true)
  return (
    <Suspense fallback={null}>
      {wasAsked && <MoveMenu />}
      {isPlacing && <PositionDialog />}
      {setsCapacity && <CapacityDialog />}
    </Suspense>
  )
}
