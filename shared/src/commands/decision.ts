import type { Result } from '../base/result.ts'
import type { Write, Zone } from '../document/zone.ts'
import type { CommandFailure } from './command.ts'

/** What a command would write. A document transaction does not roll back, so everything is decided before the first write. */
export type Decision<Z extends string = Zone> = Result<readonly Write<Z>[], CommandFailure>
