import { prepareDocument } from '@parley/shared/document/live-doc.ts'
import type { Room } from '../sync/room.ts'
import { keepKeys } from './assign-keys.ts'

/** Gives a new document its containers, which clients never write, and a plan whoever numbers its features. */
export function prepareRoom(room: Room): void {
  room.edit('server', () => prepareDocument(room.doc, room.kind))
  if (room.kind === 'plan') keepKeys(room)
}
