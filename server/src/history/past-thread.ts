import { Worker } from 'node:worker_threads'
import type { PastJob } from './past-job.ts'
import { readPastReply } from './read-past-message.ts'

interface Pending {
  readonly resolve: (bytes: Uint8Array<ArrayBuffer>) => void
  readonly reject: (error: Error) => void
}

/** Owns a thread in which documents are built as they were, so that the live ones wait for none of it. It starts with the first job. */
export class PastThread implements AsyncDisposable {
  readonly #pending = new Map<number, Pending>()
  #worker: Worker | undefined
  #lastId = 0

  do(job: PastJob): Promise<Uint8Array<ArrayBuffer>> {
    const worker = (this.#worker ??= this.#start())
    const id = (this.#lastId += 1)
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { resolve, reject })
      // A worker's port has no origin to name.
      worker.postMessage({ id, job }, [])
    })
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#worker?.terminate()
  }

  #start(): Worker {
    const worker = new Worker(new URL('./past-worker.ts', import.meta.url), { name: 'history' })
    worker.unref()
    worker.on('message', (message: unknown) => {
      const reply = readPastReply(message)
      const pending = this.#pending.get(reply.id)
      this.#pending.delete(reply.id)
      if (reply.kind === 'done') pending?.resolve(reply.bytes)
      else pending?.reject(new Error(reply.message))
    })
    worker.on('error', (error) => this.#abandon(`the history thread failed: ${String(error)}`))
    worker.once('exit', () => this.#abandon('the history thread ended'))
    return worker
  }

  /** What was under way fails; the next job starts another thread. */
  #abandon(reason: string): void {
    this.#worker = undefined
    for (const { reject } of this.#pending.values()) reject(new Error(reason))
    this.#pending.clear()
  }
}
