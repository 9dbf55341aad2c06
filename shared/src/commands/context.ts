import type { Clock, Random } from '../base/sources.ts'
import type { UserId } from '../model/ids.ts'
import type { Role } from '../model/person.ts'

/** Who gives a command, and the sources it draws from. */
export interface CommandContext {
  readonly actor: UserId
  /** What the actor may do; the server's own jobs may do whatever the grammar allows. */
  readonly role: Role | 'server'
  readonly clock: Clock
  readonly random: Random
  /** Tags the transaction, so that undo and the journal can tell whose it is. */
  readonly origin: unknown
}
