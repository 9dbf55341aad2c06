import type { Deed } from '../storage/audit.ts'
import type { IdentifiedCall } from './route.ts'

export function deedOf({ identity, services }: IdentifiedCall): Deed {
  return { actor: identity.person.id, at: services.clock() }
}
