import type { CommandFailure } from '@parley/shared/commands/command.ts'
import { unreachable } from '@parley/shared/base/unreachable.ts'

/** Why a change was not made, for the person who made it. */
export function failureSentence(failure: CommandFailure): string {
  switch (failure.kind) {
    case 'not-ready':
      return 'The roadmap is still loading. Try again in a moment.'
    case 'gone':
      return `This ${failure.what} has been deleted.`
    case 'not-yours':
      return 'Only the person who wrote it can change it.'
    case 'unlawful':
      return failure.reason
    default:
      return unreachable(failure)
  }
}
