import { applyCommands } from '@parley/shared/commands/apply-command.ts'
import type { Command } from '@parley/shared/commands/command.ts'
import { keys } from '@parley/shared/document/keys.ts'
import { openPlan } from '@parley/shared/document/plan-doc.ts'
import type { Zone } from '@parley/shared/document/zone.ts'
import { planLaw } from '@parley/shared/rights/plan-law.ts'
import type { Stores } from '../store/stores.ts'
import type { Face } from './face.ts'
import { feedPlan } from './plan-feed.ts'

export function planFace(stores: Pick<Stores, 'plan' | 'ranking'>): Face<Zone, Command> {
  return {
    open: openPlan,
    law: planLaw,
    apply: applyCommands,
    isFinal: (plan, command, userId) =>
      command.kind === 'delete-comment' && plan.get('comments', keys.comment(command.featureId, userId, command.commentId)) === undefined,
    feed: (plan) => feedPlan(plan, stores),
  }
}
