import type { Clock } from '@parley/shared/base/sources.ts'
import type { Observer } from '../observe/observer.ts'
import type { Committer } from './committer.ts'
import type { LiveDocument } from './load-document.ts'
import type { Room } from './room.ts'
import type { SyncOptions } from './sync-options.ts'

export interface RoomOptions {
  readonly live: LiveDocument
  readonly committer: Committer
  readonly observer: Observer
  readonly clock: Clock
  readonly limits: SyncOptions
  /** Called once, when storage and room no longer agree: the room must be thrown away. */
  readonly onBroken: (room: Room, reason: string) => void
}
