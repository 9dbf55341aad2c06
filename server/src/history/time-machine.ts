import { fail, ok, type Result } from '@parley/shared/base/result.ts'
import type { EntityScope } from '@parley/shared/history/entity-scope.ts'
import type { DocumentId } from '@parley/shared/model/ids.ts'
import type { Storage } from '../storage/storage.ts'
import { PastThread } from './past-thread.ts'

/** A document as it was after an update; the entries are JSON. */
export interface PastState {
  readonly seq: number
  readonly at: number
  readonly entries: Buffer
}

/** Whoever moves a slider to and fro asks for the same few states. */
const keptStates = 8

/** Shows documents as they were. */
export class TimeMachine implements AsyncDisposable {
  readonly #storage: Pick<Storage, 'momentOf' | 'loadAt'>
  readonly #thread = new PastThread()
  readonly #kept = new Map<string, Promise<Result<Buffer, 'not-kept'>>>()

  constructor(storage: Pick<Storage, 'momentOf' | 'loadAt'>) {
    this.#storage = storage
  }

  async asOf(document: DocumentId, at: number): Promise<Result<PastState, 'not-kept'>> {
    const moment = await this.#storage.momentOf(document, at)
    if (moment === undefined) return fail('not-kept')
    const name = `${document} ${moment.epoch} ${moment.seq}`
    const known = this.#kept.get(name)
    const asked = known ?? this.#entries(document, moment.seq)
    this.#kept.delete(name)
    this.#kept.set(name, asked)
    const [oldest] = this.#kept.keys()
    if (this.#kept.size > keptStates && oldest !== undefined) this.#kept.delete(oldest)
    asked.catch(() => this.#kept.delete(name))
    const entries = await asked
    return entries.ok ? ok({ seq: moment.seq, at: moment.at, entries: entries.value }) : entries
  }

  /** A brief as it was after an update, as JSON. */
  async briefAt(document: DocumentId, seq: number, featureId: string): Promise<Result<Buffer, 'not-kept'>> {
    const loaded = await this.#storage.loadAt(document, seq)
    if (!loaded.ok) return fail('not-kept')
    return ok(Buffer.from(await this.#thread.do({ kind: 'brief', loaded: loaded.value, featureId })))
  }

  /** The document after an update in a new one, without what is purged; the newest or one that a checkpoint pins. */
  async rewritten(document: DocumentId, seq: number, scope: EntityScope): Promise<Result<Uint8Array, 'not-kept'>> {
    const loaded = await this.#storage.loadAt(document, seq)
    if (!loaded.ok) return fail('not-kept')
    return ok(await this.#thread.do({ kind: 'rewrite', loaded: loaded.value, scope }))
  }

  /** What was purged must not be shown from memory. */
  forget(document: DocumentId): void {
    for (const name of this.#kept.keys()) if (name.startsWith(`${document} `)) this.#kept.delete(name)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#thread[Symbol.asyncDispose]()
  }

  async #entries(document: DocumentId, seq: number): Promise<Result<Buffer, 'not-kept'>> {
    const loaded = await this.#storage.loadAt(document, seq)
    if (!loaded.ok) return fail('not-kept')
    return ok(Buffer.from(await this.#thread.do({ kind: 'entries', loaded: loaded.value })))
  }
}
