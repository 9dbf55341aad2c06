import type { TokenScope } from '@parley/shared/model/token-scope.ts'
import { lackingScope } from '../api/lacking-scope.ts'
import type { Reply } from './respond.ts'

/** In words, and in the header of RFC 6750 for programs. */
export function refuseScope(lacking: readonly TokenScope[]): Reply {
  const challenge = `Bearer error="insufficient_scope", scope="${lacking.join(' ')}"`
  return { kind: 'problem', problem: 'forbidden', detail: lackingScope(lacking), headers: { 'www-authenticate': challenge } }
}
