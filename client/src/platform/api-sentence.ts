import { unreachable } from '@parley/shared/base/unreachable.ts'
import type { ApiFailure } from './request.ts'

/** Why a request came to nothing, as a sentence to show. */
export function apiSentence(failure: ApiFailure): string {
  switch (failure.kind) {
    case 'offline':
      return 'The server cannot be reached. Check the network and try again.'
    case 'confirm-identity':
      return 'Nothing was changed, because it was not confirmed that it is you.'
    case 'unauthenticated':
      return whole(failure.detail)
    case 'refused':
      return `${whole(failure.detail)}${waitWords(failure.wait)}`
    default:
      return unreachable(failure)
  }
}

function whole(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}${/[.!?]$/u.test(words) ? '' : '.'}`
}

function waitWords(seconds: number): string {
  if (!(seconds > 0)) return ''
  return seconds < 90 ? ` Wait ${Math.ceil(seconds)} seconds.` : ` Wait ${Math.ceil(seconds / 60)} minutes.`
}
