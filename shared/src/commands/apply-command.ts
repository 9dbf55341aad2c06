import type { Result } from '../base/result.ts'
import { unreachable } from '../base/unreachable.ts'
import { checkEntry } from '../document/grammar.ts'
import type { PlanDoc, PlanReader } from '../document/plan-doc.ts'
import type { Write, Zone } from '../document/zone.ts'
import { planLaw } from '../rights/plan-law.ts'
import { carryOut, type Statute } from './carry-out.ts'
import type { Command, CommandFailure } from './command.ts'
import type { CommandContext } from './context.ts'
import { decideComment } from './decide-comment.ts'
import { decideFeature } from './decide-feature.ts'
import { decideGoal } from './decide-goal.ts'
import { decideGuidance } from './decide-guidance.ts'
import { decideLink } from './decide-link.ts'
import { decideRestore } from './decide-restore.ts'
import { decideSettings } from './decide-settings.ts'
import type { Decision } from './decision.ts'

/** Carries out one command on a plan, or nothing of it. */
export function applyCommand(plan: PlanDoc, command: Command, context: CommandContext): Result<readonly Write[], CommandFailure> {
  return applyCommands(plan, [command], context)
}

/** Carries out several commands on a plan, all or none. */
export function applyCommands(
  plan: PlanDoc,
  commands: readonly Command[],
  context: CommandContext,
): Result<readonly Write[], CommandFailure> {
  return carryOut(statute, { live: plan, commands, context })
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
    case 'name-initiative-publicly':
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
    case 'guide':
      return decideGuidance(plan, command)
    case 'add-external-link':
    case 'label-external-link':
    case 'remove-external-link':
      return decideLink(plan, command, context)
    case 'rename-roadmap':
    case 'choose-method':
    case 'weigh-criterion':
    case 'set-capacity':
    case 'let-viewers-comment':
    case 'weigh-demand':
      return decideSettings(command)
    case 'restore-entries':
      return decideRestore(plan, command.writes)
    default:
      return unreachable(command)
  }
}

const statute: Statute<Zone, Command> = { law: planLaw, decide, checkEntry }
