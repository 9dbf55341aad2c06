import type { Clock } from '@parley/shared/base/sources.ts'
import type { AccessChanges } from '../auth/access-changes.ts'
import type { Sessions } from '../auth/sessions.ts'
import type { WhoIs } from '../auth/who-is.ts'
import type { Config } from '../config/config.ts'
import type { Observer } from '../observe/observer.ts'
import type { Storage } from '../storage/storage.ts'
import type { Rooms } from '../sync/rooms.ts'
import type { ClientAddress } from './client-address.ts'
import type { ControlAccess } from './control-access.ts'

/** What routes work with. */
export interface Services {
  readonly config: Config
  readonly storage: Storage
  readonly sessions: Sessions
  readonly whoIs: WhoIs
  readonly accessChanges: AccessChanges
  readonly rooms: Rooms
  readonly observer: Observer
  readonly clock: Clock
  readonly control: ControlAccess
  readonly addressOf: ClientAddress
  /** False from the moment the server is told to stop. */
  readonly isReady: () => boolean
}
