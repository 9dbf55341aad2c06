import type { CommandFailure } from '@parley/shared/commands/command.ts'
import { unreachable } from '@parley/shared/base/unreachable.ts'

/** Why a program did not get what it asked for. */
export interface Failure {
  readonly kind: 'not-found' | 'forbidden' | 'conflict' | 'precondition-failed' | 'unprocessable' | 'unavailable'
  readonly detail?: string
}

export function failureOf(failure: CommandFailure): Failure {
  switch (failure.kind) {
    case 'not-ready':
      return { kind: 'unavailable', detail: 'the roadmap is not ready yet' }
    case 'gone':
      return { kind: 'conflict', detail: `${failure.what}: it is gone` }
    case 'not-yours':
      return { kind: 'forbidden', detail: 'only its author may do this' }
    case 'not-allowed':
      return { kind: 'forbidden', detail: `only ${failure.allowed.join(', ') || 'the server'} may do this` }
    case 'unlawful':
      return { kind: 'unprocessable', detail: failure.reason }
    default:
      return unreachable(failure)
  }
}
