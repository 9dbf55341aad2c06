import { unreachable } from '@parley/shared/base/unreachable.ts'
import type { CommandFailure } from '@parley/shared/commands/command.ts'

/** Why nothing was changed, for the person who tried. */
export function failureSentence(failure: CommandFailure): string {
  switch (failure.kind) {
    case 'not-ready':
      return 'The roadmap is still loading. Try again in a moment.'
    case 'gone':
      return `Somebody has deleted this ${failure.what}.`
    case 'not-yours':
      return 'Only the person who wrote it can change it.'
    case 'unlawful':
      return fieldSentence(failure.reason)
    default:
      return unreachable(failure)
  }
}

/** A reason starts with the key of the entry, of which people know only the last word. */
function fieldSentence(reason: string): string {
  const [key = '', ...rest] = reason.split(' ')
  if (!key.includes('/') || rest.length === 0) return `${reason}.`
  const field = (key.split('/').at(-1) ?? '').replace('estimate.', '')
  return rest[0] === 'must' ? `The ${field} ${rest.join(' ')}.` : `The ${rest.join(' ')}.`
}
