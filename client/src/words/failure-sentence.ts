import { unreachable } from '@parley/shared/base/unreachable.ts'
import type { Role } from '@parley/shared/model/person.ts'
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
    case 'not-allowed':
      return failure.allowed.length === 0 ? 'Nobody can change that by hand.' : `Only ${rolesInWords(failure.allowed)} can do that.`
    case 'unlawful':
      return fieldSentence(failure.reason)
    default:
      return unreachable(failure)
  }
}

const rolePhrases: Readonly<Record<Role, string>> = { owner: 'an owner', product: 'product', sales: 'sales', viewer: 'a viewer' }

function rolesInWords(roles: readonly Role[]): string {
  const phrases = roles.map((role) => rolePhrases[role])
  return phrases.length < 2 ? phrases.join('') : `${phrases.slice(0, -1).join(', ')} or ${phrases.at(-1)}`
}

/** A reason starts with the key of the entry, of which people know only the last word. */
function fieldSentence(reason: string): string {
  const [key = '', ...rest] = reason.split(' ')
  if (!key.includes('/') || rest.length === 0) return `${reason}.`
  const field = (key.split('/').at(-1) ?? '').replace('estimate.', '')
  return rest[0] === 'must' ? `The ${field} ${rest.join(' ')}.` : `The ${rest.join(' ')}.`
}
