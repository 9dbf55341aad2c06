import type { Clock } from '@parley/shared/base/sources.ts'
import type { Storage } from '../storage/storage.ts'
import type { AccessChanges } from './access-changes.ts'
import type { Identity } from './who-is.ts'

export interface EndSessionsContext {
  readonly storage: Storage
  readonly clock: Clock
  readonly accessChanges: AccessChanges
}

/** Ends one session of somebody's own or, without an id, all but the one to keep; false where there was none. */
export async function endSessions(
  { storage, clock, accessChanges }: EndSessionsContext,
  { person }: Identity,
  which: { readonly id: string | null; readonly keep: string | null },
): Promise<boolean> {
  const ended = await storage.endSessions({ personId: person.id, ...which }, { actor: person.id, at: clock() })
  for (const credentialId of ended) accessChanges.publish({ kind: 'credential', credentialId })
  return ended.length > 0
}
