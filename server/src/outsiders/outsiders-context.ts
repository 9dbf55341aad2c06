import type { Clock } from '@parley/shared/base/sources.ts'
import type { RoadmapId } from '@parley/shared/model/ids.ts'
import type { Links } from '../auth/links.ts'
import type { Mailer } from '../mail/mailer.ts'
import type { Publisher } from '../public/publisher.ts'
import type { Storage } from '../storage/storage.ts'
import type { Rooms } from '../sync/rooms.ts'
import type { Budgets } from './budgets.ts'
import type { FormStamps } from './form-stamps.ts'
import type { Subscribers } from './subscribers.ts'
import type { Voters } from './voters.ts'

/** What is needed to take what outsiders send. */
export interface OutsidersContext {
  readonly storage: Storage
  readonly rooms: Pick<Rooms, 'open'>
  readonly publisher: Pick<Publisher, 'published' | 'featureOf'>
  readonly voters: Voters
  readonly budgets: Budgets
  readonly formStamps: FormStamps
  readonly subscribers: Subscribers
  readonly mailer: Mailer
  readonly links: Pick<Links, 'page'>
  readonly clock: Clock
  /** Tells whoever shows or weighs votes that there is another count. */
  readonly voted: (roadmapId: RoadmapId) => void
}
