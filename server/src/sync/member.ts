import type { Principal } from '../auth/principal.ts'
import type { Recipient } from './recipient.ts'

/** A connection as its room sees it. */
export interface Member {
  readonly principal: Principal
  readonly recipient: Recipient
  /** Whether it announced that it understands our own messages. */
  readonly speaksParley: boolean
  readonly pause: () => void
  readonly resume: () => void
  /** Asks for a sign of life, and ends a connection that gave none since it was last asked. */
  readonly beat: () => void
  readonly close: (code: number, reason: string) => void
  /** Set once its rights are not those it came with. */
  readonly isRevoked: boolean
}
