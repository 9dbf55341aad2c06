import type { ApiDesk } from '../api/desk.ts'
import type { AuthContext } from '../auth/auth-context.ts'
import type { SingleSignOn } from '../auth/single-sign-on.ts'
import type { Buckets } from '../auth/buckets.ts'
import type { Cookie } from '../auth/cookie.ts'
import type { WhoIs } from '../auth/who-is.ts'
import type { Config } from '../config/config.ts'
import type { Purge } from '../history/purge.ts'
import type { TimeMachine } from '../history/time-machine.ts'
import type { Outbox } from '../mail/outbox.ts'
import type { Observer } from '../observe/observer.ts'
import type { OutsidersContext } from '../outsiders/outsiders-context.ts'
import type { Publisher } from '../public/publisher.ts'
import type { LinkContext } from '../prospect-links/link-context.ts'
import type { Rooms } from '../sync/rooms.ts'
import type { Views } from '../sync/views.ts'
import type { IsAllowed } from '../outbound/allowed-target.ts'
import type { TrackerPoller } from '../trackers/tracker-poller.ts'
import type { Courier } from '../webhooks/courier.ts'
import type { ClientAddress } from './client-address.ts'
import type { ControlAccess } from './control-access.ts'

/** What routes work with. */
export interface Services extends AuthContext {
  readonly config: Config
  readonly whoIs: WhoIs
  /** Null where mails are really sent. */
  readonly outbox: Outbox | null
  /** Null where no provider is known. */
  readonly singleSignOn: SingleSignOn | null
  readonly rooms: Rooms
  readonly views: Views
  readonly publisher: Publisher
  readonly outsiders: OutsidersContext
  /** Set by a vote, and read by nothing else. */
  readonly voterCookie: Cookie
  readonly linkChanged: LinkContext['linkChanged']
  /** What a browser keeps that showed a link for a prospect. */
  readonly prospectCookie: Cookie
  readonly timeMachine: TimeMachine
  readonly purge: Purge
  readonly api: ApiDesk
  /** How often each credential may ask the interface for programs. */
  readonly apiBuckets: Buckets
  /** Names this run of the server. */
  readonly process: string
  readonly observer: Observer
  readonly control: ControlAccess
  readonly addressOf: ClientAddress
  readonly courier: () => Courier
  readonly trackers: () => TrackerPoller
  /** Where the server may go out to. */
  readonly isAllowedTarget: IsAllowed
  /** False from the moment the server is told to stop. */
  readonly isReady: () => boolean
}
