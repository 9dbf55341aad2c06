import type { Principal } from './principal.ts'
import type { Identity } from './who-is.ts'

/** What a connection may know of the person behind it. */
export function principalOf({ person: { id, name, role }, credential }: Identity): Principal {
  return { userId: id, name, role, canWrite: credential.mayWrite, isSeen: credential.kind !== 'preview' }
}
