import type { SyncOptions } from '../sync/sync-options.ts'

export interface EarlyMessage {
  readonly bytes: Uint8Array
  readonly isBinary: boolean
}

/** What a client says before it is known: a provider sends its first step at once. */
export class EarlyMessages {
  readonly #limits: Pick<SyncOptions, 'earlyMessages' | 'earlyBytes'>
  #messages: EarlyMessage[] = []
  #size = 0

  constructor(limits: Pick<SyncOptions, 'earlyMessages' | 'earlyBytes'>) {
    this.#limits = limits
  }

  keep(bytes: Uint8Array, isBinary: boolean): boolean {
    this.#size += bytes.length
    if (this.#messages.length === this.#limits.earlyMessages || this.#size > this.#limits.earlyBytes) return false
    this.#messages.push({ bytes, isBinary })
    return true
  }

  takeAll(): readonly EarlyMessage[] {
    const messages = this.#messages
    this.#messages = []
    return messages
  }
}
