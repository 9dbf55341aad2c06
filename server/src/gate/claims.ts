import type * as Y from 'yjs'
import type { Principal } from './grammar.ts'
import { deny } from './refusal.ts'
import { clockOf } from './store-state.ts'
import type { Group } from './struct.ts'

/** Who owns a client id; undefined while nobody does. */
export type OwnerOf = (clientId: number) => string | undefined

export interface Claiming {
  readonly doc: Y.Doc
  readonly principal: Principal
  readonly owner: OwnerOf
}

/**
 * The unowned client ids this update begins to use. An id that is owned by another, or known and owned by nobody, is refused;
 * so is one whose owner wrote nothing here, for it comes from an earlier epoch, and with it what was purged since.
 */
export function claimClients({ doc, principal, owner }: Claiming, news: readonly Group[]): readonly number[] {
  const claims: number[] = []
  for (const { client } of news) {
    const holder = client === doc.clientID ? 'the server' : owner(client)
    if (holder === undefined && clockOf(doc, client) === 0) claims.push(client)
    else if (holder !== principal.userId || clockOf(doc, client) === 0) deny('foreign-client', String(client))
  }
  return claims
}
