import type { TokenScope } from '@parley/shared/model/token-scope.ts'
import type { Identity } from './who-is.ts'

/** Whether somebody gets this far with what they came with: a scope adds nothing to a role. */
export function mayReach({ person, credential }: Identity, scope: TokenScope): boolean {
  return credential.scopes.includes(scope) && (person.role !== 'viewer' || scope === 'plan:read' || scope === 'plan:write')
}

/** Nobody else gets a byte of what sales writes. */
export function seesSales(identity: Identity): boolean {
  return mayReach(identity, 'sales:read')
}
