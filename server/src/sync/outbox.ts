import type { NewUpdate } from '../storage/storage.ts'

type Entry = { readonly kind: 'update'; readonly update: NewUpdate } | { readonly kind: 'after'; readonly run: () => void }

/** What one commit takes: updates, and what waits for them. */
export interface Batch {
  readonly updates: readonly NewUpdate[]
  readonly bytes: number
  readonly afters: readonly (() => void)[]
}

/**
 * The order in which a room's updates reach the disk, and what may happen only after them: answers to joiners and
 * acknowledgements stand in the same line, so nothing is served or acknowledged that the log lacks.
 */
export class Outbox {
  #entries: Entry[] = []
  #inFlight: Batch | undefined
  #bytes = 0

  /** Bytes that are not on disk yet. */
  get bytes(): number {
    return this.#bytes
  }

  get isEmpty(): boolean {
    return this.#inFlight === undefined && this.#entries.length === 0
  }

  add(update: NewUpdate): void {
    this.#entries.push({ kind: 'update', update })
    this.#bytes += update.bytes.length
  }

  /** Runs once everything added so far is on disk; at once when it is. */
  after(run: () => void): void {
    if (this.isEmpty) run()
    else this.#entries.push({ kind: 'after', run })
  }

  /** The next batch within the limits, or undefined while one is under way or nothing waits. */
  take(limits: { readonly updates: number; readonly bytes: number }): Batch | undefined {
    if (this.#inFlight !== undefined || this.#entries.length === 0) return undefined
    const updates: NewUpdate[] = []
    const afters: (() => void)[] = []
    let bytes = 0
    let taken = 0
    for (const entry of this.#entries) {
      if (entry.kind === 'after') afters.push(entry.run)
      else {
        if (updates.length > 0 && (updates.length === limits.updates || bytes + entry.update.bytes.length > limits.bytes)) break
        updates.push(entry.update)
        bytes += entry.update.bytes.length
      }
      taken += 1
    }
    this.#entries.splice(0, taken)
    this.#inFlight = { updates, bytes, afters }
    return this.#inFlight
  }

  /** The batch under way is on disk: what waited for it may run. */
  settle(batch: Batch): void {
    this.#inFlight = undefined
    this.#bytes -= batch.bytes
    for (const run of batch.afters) run()
    // What came in behind the batch but ahead of any newer update waits for nothing else.
    for (let next = this.#entries[0]; next?.kind === 'after' && this.#inFlight === undefined; next = this.#entries[0]) {
      this.#entries.shift()
      next.run()
    }
  }

  /** The batch under way could not be written: it stands first in line again. */
  putBack(batch: Batch): void {
    this.#inFlight = undefined
    const updates = batch.updates.map((update): Entry => ({ kind: 'update', update }))
    const afters = batch.afters.map((run): Entry => ({ kind: 'after', run }))
    this.#entries = [...updates, ...afters, ...this.#entries]
  }
}
