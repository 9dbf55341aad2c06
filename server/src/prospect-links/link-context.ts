import type { RoadmapId } from '@parley/shared/model/ids.ts'
import type { AuthContext } from '../auth/auth-context.ts'
import type { Rooms } from '../sync/rooms.ts'
import type { Views } from '../sync/views.ts'

/** What everything about links for prospects works with. */
export interface LinkContext extends Pick<AuthContext, 'storage' | 'clock' | 'passwords' | 'attempts' | 'links' | 'sealFor'> {
  readonly rooms: Pick<Rooms, 'open'>
  readonly views: Views
  /** Tells whoever compares what was read with what is said today that a link was opened or revoked. */
  readonly linkChanged: (roadmapId: RoadmapId) => void
}
