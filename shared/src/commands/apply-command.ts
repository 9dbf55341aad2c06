import { fail, ok, type Result } from '../base/result.ts'
import { unreachable } from '../base/unreachable.ts'
import { checkEntry } from '../document/grammar.ts'
import { writeEntries, type PlanDoc, type PlanReader } from '../document/plan-doc.ts'
import type { Write } from '../document/zone.ts'
import { judgeWrite } from '../rights/judge-write.ts'
import type { Command, CommandFailure } from './command.ts'
import type { CommandContext } from './context.ts'
import { decideComment } from './decide-comment.ts'
import { decideFeature } from './decide-feature.ts'
import { decideGoal } from './decide-goal.ts'
import { decideSettings } from './decide-settings.ts'
import type { Decision } from './decision.ts'
import { draftOn } from './draft.ts'

/**
 * Carries out one command: decides, checks every write against grammar and rights, and writes all or nothing in one transaction.
 * The value of a success is what was written.
 */
export function applyCommand(plan: PlanDoc, command: Command, context: CommandContext): Result<readonly Write[], CommandFailure> {
  return applyCommands(plan, [command], context)
}

/** Carries out several commands as one: each is decided on the plan as the ones before would leave it, then all are written, or none. */
export function applyCommands(
  plan: PlanDoc,
  commands: readonly Command[],
  context: CommandContext,
): Result<readonly Write[], CommandFailure> {
  if (!plan.isReady()) return fail({ kind: 'not-ready' })
  const draft = draftOn(plan)
  for (const command of commands) {
    const decision = decide(draft, command, context)
    if (!decision.ok) return decision
    for (const write of decision.value) {
      const failure = fault(draft, write, context)
      if (failure !== undefined) return fail(failure)
      draft.add(write)
    }
  }
  writeEntries(plan, draft.writes, context.origin)
  return ok(draft.writes)
}

function fault(plan: PlanReader, write: Write, { actor, role }: CommandContext): CommandFailure | undefined {
  if (role === 'server') {
    const reason = checkEntry(write.zone, write.key, write.value)
    return reason === undefined ? undefined : { kind: 'unlawful', reason }
  }
  const unlawful = judgeWrite(plan, write, { userId: actor, role })
  if (unlawful === undefined) return undefined
  return unlawful.kind === 'grammar' ? { kind: 'unlawful', reason: unlawful.reason } : { kind: 'not-allowed', allowed: unlawful.allowed }
}

function decide(plan: PlanReader, command: Command, context: CommandContext): Decision {
  switch (command.kind) {
    case 'add-feature':
    case 'edit-feature':
    case 'move-feature':
    case 'estimate-feature':
    case 'delete-feature':
    case 'restore-feature':
      return decideFeature(plan, command, context)
    case 'add-product':
    case 'add-initiative':
    case 'add-objective':
    case 'edit-objective':
    case 'delete-objective':
    case 'add-key-result':
    case 'edit-key-result':
    case 'delete-key-result':
    case 'link-key-result':
      return decideGoal(plan, command, context)
    case 'add-comment':
    case 'edit-comment':
    case 'delete-comment':
    case 'resolve-thread':
    case 'react':
      return decideComment(plan, command, context)
    case 'rename-roadmap':
    case 'choose-method':
    case 'weigh-criterion':
    case 'set-capacity':
    case 'let-viewers-comment':
      return decideSettings(command)
    default:
      return unreachable(command)
  }
}
