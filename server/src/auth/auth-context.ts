import type { Clock } from '@parley/shared/base/sources.ts'
import type { Mailer } from '../mail/mailer.ts'
import type { Storage } from '../storage/storage.ts'
import type { AccessChanges } from './access-changes.ts'
import type { Attempts } from './attempts.ts'
import type { Links } from './links.ts'
import type { Passwords } from './passwords.ts'
import type { Seal } from './seal.ts'
import type { Sessions } from './sessions.ts'

/** What everything about accounts works with. */
export interface AuthContext {
  readonly storage: Storage
  readonly clock: Clock
  readonly passwords: Passwords
  readonly attempts: Attempts
  readonly sessions: Sessions
  readonly accessChanges: AccessChanges
  readonly mailer: Mailer
  readonly links: Links
  /** A seal of the server's for one purpose. */
  readonly sealFor: (purpose: string) => Seal
}
