import type { LiveDocument } from './load-document.ts'
import type { SyncOptions } from './sync-options.ts'

type Limits = Pick<SyncOptions, 'snapshotAfterUpdates' | 'snapshotAfterBytes'>

/** How much the log holds beyond the last snapshot, and whether another is worth it. */
export class SnapshotNeed {
  readonly #limits: Limits
  #updates: number
  #bytes: number
  #snapshotBytes: number

  constructor({ tailUpdates, tailBytes, snapshotBytes }: LiveDocument, limits: Limits) {
    this.#limits = limits
    this.#updates = tailUpdates
    this.#bytes = tailBytes
    this.#snapshotBytes = snapshotBytes
  }

  get isDue(): boolean {
    const { snapshotAfterUpdates, snapshotAfterBytes } = this.#limits
    return this.#updates > snapshotAfterUpdates || this.#bytes > Math.max(snapshotAfterBytes, this.#snapshotBytes / 2)
  }

  add(updates: number, bytes: number): void {
    this.#updates += updates
    this.#bytes += bytes
  }

  met(snapshotBytes: number): void {
    this.#updates = 0
    this.#bytes = 0
    this.#snapshotBytes = snapshotBytes
  }
}
