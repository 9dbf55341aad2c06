import type { Result } from '../base/result.ts'
import type { PlanReader } from '../document/plan-doc.ts'
import type { Write } from '../document/zone.ts'
import type { CommandFailure } from './command.ts'
import type { CommandContext } from './context.ts'

/** What a command would write. A document transaction does not roll back, so everything is decided before the first write. */
export type Decision = Result<readonly Write[], CommandFailure>

export type Decide<C> = (plan: PlanReader, command: C, context: CommandContext) => Decision
