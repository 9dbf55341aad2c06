import type { DocumentKind } from '@parley/shared/model/document-kind.ts'
import { scopeTo } from '@parley/shared/model/token-scope.ts'
import { mayReach } from './may-reach.ts'
import type { Principal } from './principal.ts'
import type { Identity } from './who-is.ts'

/** What a connection to a document may know of the person behind it. */
export function principalOf(identity: Identity, document: DocumentKind): Principal {
  const {
    person: { id, name, role },
    credential,
  } = identity
  return { userId: id, name, role, canWrite: mayReach(identity, scopeTo(document, 'write')), isSeen: credential.kind !== 'preview' }
}
