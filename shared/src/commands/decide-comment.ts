import { instantAt } from '../base/instant.ts'
import { fail, ok } from '../base/result.ts'
import { unreachable } from '../base/unreachable.ts'
import { keys } from '../document/keys.ts'
import type { PlanReader } from '../document/plan-doc.ts'
import { readComment } from '../document/read-entry.ts'
import type { CommentCommand } from './command.ts'
import type { CommandContext } from './context.ts'
import type { Decision } from './decision.ts'

export function decideComment(plan: PlanReader, command: CommentCommand, context: CommandContext): Decision {
  const { featureId } = command
  if (plan.get('features', keys.feature(featureId, 'title')) === undefined) return fail({ kind: 'gone', what: 'feature' })
  const at = instantAt(context.clock())
  switch (command.kind) {
    case 'add-comment': {
      const value = { threadId: command.threadId, body: command.body.trim(), mentions: command.mentions, at, editedAt: null }
      return ok([{ zone: 'comments', key: keys.comment(featureId, context.actor, command.commentId), value }])
    }
    case 'edit-comment':
      return changeOwn(plan, command, { context, change: { body: command.body.trim(), mentions: command.mentions, editedAt: at } })
    case 'delete-comment':
      return remove(plan, command)
    case 'resolve-thread':
      return ok([
        {
          zone: 'comments',
          key: keys.resolution(featureId, command.threadId),
          value: command.resolved ? { by: context.actor, at } : undefined,
        },
      ])
    case 'react':
      return ok([
        {
          zone: 'comments',
          key: keys.reaction(featureId, command.commentId, { userId: context.actor, emoji: command.emoji }),
          value: command.on ? true : undefined,
        },
      ])
    default:
      return unreachable(command)
  }
}

type OwnCommand = Extract<CommentCommand, { kind: 'edit-comment' }>

interface OwnChange {
  readonly context: CommandContext
  /** What becomes different. */
  readonly change: object
}

/** The author is part of the key, so a comment of somebody else is simply not found under one's own. */
function changeOwn(plan: PlanReader, command: OwnCommand, { context, change }: OwnChange): Decision {
  const key = keys.comment(command.featureId, context.actor, command.commentId)
  const before = readComment(plan, key)
  if (before === undefined) return fail(keyOf(plan, command) === undefined ? { kind: 'gone', what: 'comment' } : { kind: 'not-yours' })
  const { threadId, body, mentions, at, editedAt } = before
  return ok([{ zone: 'comments', key, value: { threadId, body, mentions, at, editedAt, ...change } }])
}

/** Whose comments one may remove is for the rights to say. */
function remove(plan: PlanReader, command: Extract<CommentCommand, { kind: 'delete-comment' }>): Decision {
  const key = keyOf(plan, command)
  return key === undefined ? fail({ kind: 'gone', what: 'comment' }) : ok([{ zone: 'comments', key, value: undefined }])
}

function keyOf(plan: PlanReader, { featureId, commentId }: { readonly featureId: string; readonly commentId: string }): string | undefined {
  for (const key of plan.keys('comments')) if (key.startsWith(`comment/${featureId}/`) && key.endsWith(`/${commentId}`)) return key
  return undefined
}
