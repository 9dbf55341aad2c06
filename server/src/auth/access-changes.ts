import type { UserId } from '@parley/shared/model/ids.ts'

/** Whose access is not what it was: everything a person holds, or one session or token. */
export type AccessChange =
  | { readonly kind: 'person'; readonly personId: UserId }
  | { readonly kind: 'credential'; readonly credentialId: string }

/** Tells whatever is open for somebody to ask again who they are. */
export interface AccessChanges {
  readonly publish: (change: AccessChange) => void
  /** Returns what ends the subscription. */
  readonly subscribe: (listener: (change: AccessChange) => void) => () => void
}

export function createAccessChanges(): AccessChanges {
  const listeners = new Set<(change: AccessChange) => void>()
  return {
    publish(change) {
      for (const listener of listeners) listener(change)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}
