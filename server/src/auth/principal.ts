import type { UserId } from '@parley/shared/model/ids.ts'
import type { Role } from '@parley/shared/model/person.ts'

/** Who speaks on a connection, as the session says; nothing of it comes from the client. */
export interface Principal {
  readonly userId: UserId
  readonly name: string
  readonly role: Role
  readonly canWrite: boolean
  /** Whether others are told of them; an owner who looks through another role is here already. */
  readonly isSeen: boolean
}
