import { preparePlan } from '@parley/shared/document/plan-doc.ts'
import type { Room } from '../sync/room.ts'

/** Gives a new plan its containers; clients never write defaults. */
export function preparePlanRoom(room: Room): void {
  room.edit('server', () => preparePlan(room.doc))
}
