import {
  DndContext,
  getClientRect,
  MeasuringStrategy,
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
  type Announcements,
  type DndContextProps,
  type DragStartEvent,
} from '@dnd-kit/core'
import { useEffect, useState, type ReactNode } from 'react'
import { useBoard } from './board-context.ts'
import { CardKeyboardSensor } from './card-keyboard-sensor.ts'
import { createDragSession } from './drag-session.ts'
import { nearestLane } from './nearest-lane.ts'
import { followDrag } from './follow-drag.ts'

export interface DragLayerProps {
  readonly children: ReactNode
}

/** Rows are placed by transforms, which dnd-kit leaves out when it measures unless it is told otherwise. */
const measuring: NonNullable<DndContextProps['measuring']> = {
  draggable: { measure: getClientRect },
  droppable: { strategy: MeasuringStrategy.WhileDragging },
}

const silent: Announcements = {
  onDragStart: () => undefined,
  onDragOver: () => undefined,
  onDragEnd: () => undefined,
  onDragCancel: () => undefined,
}
const accessibility: NonNullable<DndContextProps['accessibility']> = {
  announcements: silent,
  restoreFocus: false,
  screenReaderInstructions: { draggable: '' },
}

/** Lets cards be dragged by mouse, finger and keyboard. Its only droppables are the lanes: sorting happens in our own model. */
export function DragLayer({ children }: DragLayerProps): ReactNode {
  const kit = useBoard()
  const [session] = useState(() => createDragSession(kit))
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 4 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 180, tolerance: 6 } }),
    useSensor(CardKeyboardSensor, { step: session.step, slotPoint: session.slotPoint }),
  )
  useEffect(() => followDrag(kit, session), [kit, session])
  const [handlers] = useState(() => ({
    onDragStart: ({ active, activatorEvent }: DragStartEvent) => session.start(String(active.id), activatorEvent instanceof KeyboardEvent),
    onDragMove: ({ over }: { readonly over: { readonly id: unknown } | null }) => session.over(over?.id),
    onDragEnd: () => session.end(),
    onDragCancel: () => session.cancel(),
  }))
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={nearestLane}
      measuring={measuring}
      accessibility={accessibility}
      autoScroll={false}
      {...handlers}
      onDragOver={handlers.onDragMove}
    >
      {children}
    </DndContext>
  )
}
