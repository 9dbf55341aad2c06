import { Worker } from 'node:worker_threads'
import type { Transferable } from 'node:worker_threads'
import { fail, ok } from '@parley/shared/base/result.ts'
import type { Result } from '@parley/shared/base/result.ts'
import { unreachable } from '@parley/shared/base/unreachable.ts'
import { readReply, readWorkerMessage } from './read-worker-message.ts'
import type { CallArgs, CallName, CallReplies, WorkerMessage } from './storage-calls.ts'
import { StorageUnavailable } from './storage-unavailable.ts'

interface Pending {
  readonly resolve: (reply: unknown) => void
  readonly reject: (error: Error) => void
}

/** Owns the thread that owns the database. The thread answers in the order of the calls, so closing waits for all before it. */
export class WorkerLink implements AsyncDisposable {
  readonly #worker: Worker
  readonly #pending = new Map<number, Pending>()
  readonly #ended: Promise<void>
  #lastId = 0
  #isClosed = false
  #closing: Promise<void> | undefined

  private constructor(worker: Worker) {
    this.#worker = worker
    worker.on('message', (message: unknown) => {
      this.#settle(readWorkerMessage(message))
    })
    this.#ended = new Promise((resolve) => {
      worker.once('exit', () => {
        this.#abandon('the storage thread ended')
        resolve()
      })
    })
    worker.on('error', (error) => {
      this.#abandon(`the storage thread failed: ${String(error)}`)
    })
  }

  static open(file: string): Promise<Result<WorkerLink, string>> {
    const worker = new Worker(new URL('./sqlite-worker.ts', import.meta.url), { workerData: file, name: 'storage' })
    return new Promise((resolve) => {
      worker.once('message', (message: unknown) => {
        const first = readWorkerMessage(message)
        resolve(first.kind === 'refused' ? fail(first.sentence) : ok(new WorkerLink(worker)))
      })
      worker.once('error', (error) => {
        resolve(fail(`${file} cannot be opened: ${String(error)}.`))
      })
    })
  }

  async call<Name extends CallName>(name: Name, args: CallArgs[Name], transfer: readonly Transferable[] = []): Promise<CallReplies[Name]> {
    if (this.#isClosed) throw new StorageUnavailable('closed', `${name}: storage is closed`)
    const id = (this.#lastId += 1)
    const reply = await new Promise<unknown>((resolve, reject) => {
      this.#pending.set(id, { resolve, reject })
      this.#worker.postMessage({ id, name, args }, [...transfer])
    })
    return readReply(name, reply)
  }

  [Symbol.asyncDispose](): Promise<void> {
    this.#closing ??= this.#close()
    return this.#closing
  }

  async #close(): Promise<void> {
    const closed = this.#isClosed ? undefined : this.call('close', [])
    this.#isClosed = true
    await closed
    await this.#ended
  }

  #settle(message: WorkerMessage): void {
    switch (message.kind) {
      case 'opened':
      case 'refused':
        return
      case 'answered':
        this.#take(message.id)?.resolve(message.reply)
        return
      case 'failed':
        this.#take(message.id)?.reject(
          message.reason === 'bug' ? new Error(message.message) : new StorageUnavailable(message.reason, message.message),
        )
        return
      default:
        unreachable(message)
    }
  }

  #take(id: number): Pending | undefined {
    const pending = this.#pending.get(id)
    this.#pending.delete(id)
    return pending
  }

  #abandon(reason: string): void {
    this.#isClosed = true
    for (const { reject } of this.#pending.values()) reject(new StorageUnavailable('closed', reason))
    this.#pending.clear()
  }
}
