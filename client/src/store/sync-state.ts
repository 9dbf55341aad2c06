import type { ConnectionFacts } from './connection-slice.ts'

/** What the badge says. `saved` means on the server's disk. */
export type SyncState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving'; readonly changes: number }
  | { readonly kind: 'offline'; readonly changes: number; readonly kept: boolean }
  | { readonly kind: 'not-saving'; readonly changes: number }
  | { readonly kind: 'read-only'; readonly reason: 'role' | 'damaged' }
  | { readonly kind: 'set-aside'; readonly changes: number }
  | { readonly kind: 'ended'; readonly reason: string; readonly changes: number }

/** The most worrying truth wins. */
export function syncStateOf(facts: ConnectionFacts): SyncState {
  const changes = facts.unsaved
  if (facts.ended !== null) return { kind: 'ended', reason: facts.ended.reason, changes }
  if (!facts.online) return facts.loaded ? { kind: 'offline', changes, kept: facts.keepsCopy } : { kind: 'loading' }
  if (facts.storage === 'damaged') return { kind: 'read-only', reason: 'damaged' }
  if (facts.setAside > 0) return { kind: 'set-aside', changes: facts.setAside }
  if (!facts.canWrite || (facts.role === 'viewer' && changes === 0)) return { kind: 'read-only', reason: 'role' }
  if (facts.storage === 'not-saving') return { kind: 'not-saving', changes }
  return changes > 0 ? { kind: 'saving', changes } : { kind: 'saved' }
}
