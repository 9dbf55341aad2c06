import { setTimeout as wait } from 'node:timers/promises'
import type { Clock } from '@parley/shared/base/sources.ts'
import type { Observer } from '../observe/observer.ts'
import type { Append, CommitOutcome, Storage } from '../storage/storage.ts'
import { StorageUnavailable } from '../storage/storage-unavailable.ts'
import type { Batch } from './outbox.ts'

/** A room as the committer sees it. */
export interface CommitSource {
  readonly takeBatch: () => (Batch & Pick<Append, 'document' | 'expectedHead'>) | undefined
  readonly settle: (batch: Batch, outcome: CommitOutcome) => void
  readonly putBack: (batch: Batch) => void
}

export interface CommitterOptions {
  readonly storage: Storage
  readonly observer: Observer
  readonly clock: Clock
  readonly gapMs: number
}

const retryMs = [100, 250, 500, 1000, 2000] as const

/**
 * Group commit over all rooms: one transaction for everything that waits. An idle server commits at once; a busy one
 * collects for a short gap, which costs a few milliseconds and saves a flush to disk for each update.
 */
export class Committer {
  readonly #options: CommitterOptions
  readonly #dirty = new Set<CommitSource>()
  #running: Promise<void> | undefined
  #stopped = false
  #lastAt = Number.NEGATIVE_INFINITY

  constructor(options: CommitterOptions) {
    this.#options = options
  }

  schedule(source: CommitSource): void {
    this.#dirty.add(source)
    this.#running ??= this.#run()
  }

  /** Resolves when nothing waits any more, or rejects when `withinMs` have passed. */
  async drain(withinMs: number): Promise<void> {
    const timeout = wait(withinMs, 'late', { ref: false })
    while (this.#running !== undefined) {
      if ((await Promise.race([this.#running, timeout])) === 'late') throw new Error('commits did not finish in time')
    }
  }

  /** Gives up retrying; what is not on disk then was never acknowledged. */
  stop(): void {
    this.#stopped = true
  }

  async #run(): Promise<void> {
    let failures = 0
    // Lets the updates of this turn of the event loop share the first commit.
    await Promise.resolve()
    while (this.#dirty.size > 0 && !this.#stopped) {
      const gap = this.#lastAt + this.#options.gapMs - this.#options.clock()
      if (gap > 0) await wait(gap)
      this.#lastAt = this.#options.clock()
      const committed = await this.#commit()
      failures = committed ? 0 : failures + 1
      if (!committed) await wait(retryMs[Math.min(failures, retryMs.length) - 1])
    }
    this.#running = undefined
  }

  /** False when storage refused; everything stands in line again then. */
  async #commit(): Promise<boolean> {
    const { storage, observer, clock } = this.#options
    const sources = [...this.#dirty]
    this.#dirty.clear()
    const taken = sources.flatMap((source) => {
      const batch = source.takeBatch()
      return batch === undefined ? [] : [{ source, batch }]
    })
    const appends = taken.map(({ batch }) => ({ document: batch.document, expectedHead: batch.expectedHead, updates: batch.updates }))
    const startedAt = clock()
    try {
      const outcomes = await storage.commit(appends.filter((append) => append.updates.length > 0))
      observer.commitDone({
        ms: clock() - startedAt,
        updates: appends.reduce((sum, append) => sum + append.updates.length, 0),
        bytes: taken.reduce((sum, { batch }) => sum + batch.bytes, 0),
        documents: outcomes.length,
      })
      settleAll(taken, outcomes)
      return true
    } catch (error) {
      if (!(error instanceof StorageUnavailable)) throw error
      observer.commitFailed(error.reason)
      for (const { source, batch } of taken) {
        source.putBack(batch)
        this.#dirty.add(source)
      }
      return false
    }
  }
}

type Taken = readonly { readonly source: CommitSource; readonly batch: Batch & Pick<Append, 'expectedHead'> }[]

function settleAll(taken: Taken, outcomes: readonly CommitOutcome[]): void {
  const remaining = [...outcomes]
  for (const { source, batch } of taken) {
    const nothingNew: CommitOutcome = { kind: 'committed', head: batch.expectedHead }
    source.settle(batch, batch.updates.length === 0 ? nothingNew : (remaining.shift() ?? nothingNew))
  }
}
