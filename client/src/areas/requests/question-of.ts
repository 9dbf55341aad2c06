import type { Request } from '@parley/shared/model/request.ts'
import { hasReplied } from '@parley/shared/requests/request-state.ts'

/** What product wants to know from the one who asked before it can answer; null once they replied. */
export function questionOf(request: Request): string | null {
  return request.triage === 'needs_info' && !hasReplied(request) ? request.answer : null
}
