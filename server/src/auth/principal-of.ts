import type { Person } from '../storage/directory.ts'
import type { Principal } from './principal.ts'

/** What a connection may know of the person behind it. */
export function principalOf({ id, name, role }: Person): Principal {
  return { userId: id, name, role, canWrite: true }
}
