import type { TokenScope } from '@parley/shared/model/token-scope.ts'

/** What a token is told that does not reach what it asks for. */
export function lackingScope(scopes: readonly TokenScope[]): string {
  return `this token lacks the scope ${scopes.join(' and ')}`
}
