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
  /** Nothing is known any more of what the batch under way became. */
  readonly abandon: (reason: string) => void
}

export interface CommitterOptions {
  readonly storage: Pick<Storage, 'commit'>
  readonly observer: Observer
  readonly clock: Clock
  readonly gapMs: number
  /** The gap while so little waits that hardly any of it would share a message. */
  readonly sparseGapMs: number
}

/** Once so many updates share messages with others, waiting longer saves little. */
const plenty = 3

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
  /** How many updates came since the last commit to a room that had one waiting already, whose message they will share. */
  #sharing = 0

  constructor(options: CommitterOptions) {
    this.#options = options
  }

  schedule(source: CommitSource): void {
    if (this.#dirty.has(source)) this.#sharing += 1
    else this.#dirty.add(source)
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
      await this.#gather()
      this.#lastAt = this.#options.clock()
      this.#sharing = 0
      const committed = await this.#commit()
      failures = committed ? 0 : failures + 1
      if (!committed) await wait(retryMs[Math.min(failures, retryMs.length) - 1])
    }
    this.#running = undefined
  }

  async #gather(): Promise<void> {
    const { gapMs, sparseGapMs, clock } = this.#options
    for (const gap of [gapMs, sparseGapMs]) {
      const left = this.#lastAt + gap - clock()
      if (left > 0) await wait(left)
      if (this.#sharing >= plenty) return
    }
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
    if (appends.length === 0) return true
    const startedAt = clock()
    try {
      const outcomes = await storage.commit(appends)
      observer.commitDone({
        ms: clock() - startedAt,
        updates: appends.reduce((sum, append) => sum + append.updates.length, 0),
        bytes: taken.reduce((sum, { batch }) => sum + batch.bytes, 0),
        documents: outcomes.length,
      })
      this.#settle(taken, outcomes)
      return true
    } catch (error) {
      if (!(error instanceof StorageUnavailable)) {
        // The log alone knows what was written, so every document concerned is built from it anew.
        observer.bugCaught('commit', error)
        for (const { source } of taken) source.abandon('a commit met a bug')
        return true
      }
      observer.commitFailed(error.reason)
      for (const { source, batch } of taken) {
        source.putBack(batch)
        this.#dirty.add(source)
      }
      return false
    }
  }

  /** A bug while one room is told ends that room and no other. */
  #settle(taken: Taken, outcomes: readonly CommitOutcome[]): void {
    taken.forEach(({ source, batch }, index) => {
      const outcome = outcomes[index]
      try {
        if (outcome === undefined) throw new Error('storage answered for fewer documents than it was asked')
        source.settle(batch, outcome)
      } catch (error) {
        this.#options.observer.bugCaught('settle', error)
        source.abandon('what was committed could not be told')
      }
    })
  }
}

type Taken = readonly { readonly source: CommitSource; readonly batch: Batch }[]
