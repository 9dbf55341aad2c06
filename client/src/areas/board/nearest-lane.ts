import type { CollisionDetection } from '@dnd-kit/core'

/** The lane under the pointer, or the one beside it: a card is always over some lane. */
export const nearestLane: CollisionDetection = ({ droppableContainers, droppableRects, pointerCoordinates, collisionRect }) => {
  const x = pointerCoordinates?.x ?? collisionRect.left + collisionRect.width / 2
  let nearest: (typeof droppableContainers)[number] | undefined
  let distance = Infinity
  for (const container of droppableContainers) {
    const box = droppableRects.get(container.id)
    if (box === undefined) continue
    const away = Math.max(box.left - x, x - box.right, 0)
    if (away >= distance) continue
    distance = away
    nearest = container
  }
  return nearest === undefined ? [] : [{ id: nearest.id, data: { droppableContainer: nearest, value: distance } }]
}
