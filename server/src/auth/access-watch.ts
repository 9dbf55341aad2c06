import type { Clock } from '@parley/shared/base/sources.ts'
import type { Observer } from '../observe/observer.ts'
import { StorageUnavailable } from '../storage/storage-unavailable.ts'
import type { AccessChange, AccessChanges } from './access-changes.ts'
import type { Credential, Identity, WhoIs } from './who-is.ts'

/** Something that stays open for somebody. */
export interface Opened {
  /** Called once, when it may not stay as it is. */
  readonly end: (why: 'signed-out' | 'changed') => void
}

export interface AccessWatchOptions {
  readonly whoIs: WhoIs
  readonly accessChanges: AccessChanges
  readonly observer: Observer
  readonly clock: Clock
  /** How often expiry is looked at, and how often everybody is asked about though nobody told of a change. */
  readonly gaps: { readonly expiryMs: number; readonly backstopMs: number }
}

interface Watched {
  readonly opened: Opened
  identity: Identity
}

/**
 * Ends what is open as soon as the one behind it may no longer have it so: at once when a change is told, within a second
 * of expiry, and at the next round of asking whatever was missed.
 */
export class AccessWatch implements Disposable {
  readonly #options: AccessWatchOptions
  readonly #watched = new Set<Watched>()
  readonly #stop: readonly (() => void)[]
  #changes = 0

  constructor(options: AccessWatchOptions) {
    this.#options = options
    const { accessChanges, gaps, clock } = options
    const expiry = setInterval(() => this.#recheck(({ credential }) => credential.expiresAt <= clock()), gaps.expiryMs)
    const backstop = setInterval(() => this.#recheck(() => true), gaps.backstopMs)
    for (const timer of [expiry, backstop]) timer.unref()
    this.#stop = [
      () => clearInterval(expiry),
      () => clearInterval(backstop),
      accessChanges.subscribe((change) => {
        this.#changes += 1
        this.#recheck((identity) => concerns(change, identity))
      }),
    ]
  }

  /** What to hand to `watch` as `askedAt`: taken before somebody is identified, it tells whether anything changed meanwhile. */
  get moment(): number {
    return this.#changes
  }

  /** Returns what ends the watching. */
  watch(identity: Identity, askedAt: number, opened: Opened): () => void {
    const watched = { identity, opened }
    this.#watched.add(watched)
    if (askedAt !== this.#changes) void this.#check(watched)
    return () => {
      this.#watched.delete(watched)
    }
  }

  [Symbol.dispose](): void {
    for (const stop of this.#stop) stop()
    this.#watched.clear()
  }

  #recheck(isConcerned: (identity: Identity) => boolean): void {
    for (const watched of this.#watched) if (isConcerned(watched.identity)) void this.#check(watched)
  }

  async #check(watched: Watched): Promise<void> {
    try {
      const identity = await this.#options.whoIs.recheck(watched.identity.credential.id)
      if (identity === undefined) this.#end(watched, 'signed-out')
      else if (isOther(identity, watched.identity)) this.#end(watched, 'changed')
      else watched.identity = identity
    } catch (error) {
      // Who cannot be asked about is asked about again; nobody is thrown out for a full disk.
      if (!(error instanceof StorageUnavailable)) this.#options.observer.bugCaught('access', error)
    }
  }

  #end(watched: Watched, why: 'signed-out' | 'changed'): void {
    if (this.#watched.delete(watched)) watched.opened.end(why)
  }
}

function concerns(change: AccessChange, { person, credential }: Identity): boolean {
  if (change.kind === 'person') return change.personId === person.id
  return change.credentialId === credential.id || change.credentialId === credential.within
}

function isOther({ person, credential }: Identity, before: Identity): boolean {
  return person.role !== before.person.role || person.id !== before.person.id || !sameScopes(credential, before.credential)
}

function sameScopes({ scopes }: Credential, before: Credential): boolean {
  return scopes.length === before.scopes.length && scopes.every((scope) => before.scopes.includes(scope))
}
