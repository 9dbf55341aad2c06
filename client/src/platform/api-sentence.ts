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
    case 'refused':
      return failure.detail
    default:
      return unreachable(failure)
  }
}
