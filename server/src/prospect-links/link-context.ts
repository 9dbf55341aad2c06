import type { AuthContext } from '../auth/auth-context.ts'
import type { Rooms } from '../sync/rooms.ts'
import type { Views } from '../sync/views.ts'
import type { LinkWatch } from './link-watch.ts'

/** What everything about links for prospects works with. */
export interface LinkContext extends Pick<AuthContext, 'storage' | 'clock' | 'passwords' | 'attempts' | 'links' | 'sealFor'> {
  readonly rooms: Pick<Rooms, 'open'>
  readonly views: Views
  readonly linkWatch: Pick<LinkWatch, 'opened'>
}
