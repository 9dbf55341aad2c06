import { unreachable } from '@parley/shared/base/unreachable.ts'
import type { CommandFailure } from '@parley/shared/commands/command.ts'

/** Why nothing was changed, for the person who tried. */
export function refusalSentence(failure: CommandFailure): string {
  switch (failure.kind) {
    case 'not-ready':
      return 'The roadmap is still loading. Try again in a moment.'
    case 'gone':
      return `Somebody has deleted this ${failure.what}.`
    case 'not-yours':
      return 'Only its author can change this comment.'
    case 'unlawful':
      return `This value cannot be kept: it ${afterKey(failure.reason)}.`
    default:
      return unreachable(failure)
  }
}

/** A reason starts with the key of the entry, which means nothing to people. */
function afterKey(reason: string): string {
  const [key = '', ...rest] = reason.split(' ')
  return key.includes('/') && rest.length > 0 ? rest.join(' ') : reason
}
