/** One update as it was received, and who wants to hear what became of it. */
export interface Received<Member, Verdict> {
  readonly member: Member
  readonly update: Uint8Array
  readonly answer: (verdict: Verdict) => void
}

/**
 * What was received and is still to be judged, in the order it came. Judging waits for the next commit, because updates
 * that are applied in one transaction cost a fraction of what they cost one by one.
 */
export class Inbox<Member, Verdict> {
  #received: Received<Member, Verdict>[] = []
  #afters: (() => void)[] = []
  #bytes = 0

  get isEmpty(): boolean {
    return this.#received.length === 0
  }

  get bytes(): number {
    return this.#bytes
  }

  add(received: Received<Member, Verdict>): void {
    this.#received.push(received)
    this.#bytes += received.update.length
  }

  /** Runs once everything received so far is judged; at once when it is. */
  after(run: () => void): void {
    if (this.isEmpty) run()
    else this.#afters.push(run)
  }

  /** The oldest updates. */
  take(count: number): readonly Received<Member, Verdict>[] {
    const taken = this.#received.splice(0, count)
    for (const { update } of taken) this.#bytes -= update.length
    return taken
  }

  /** What waited, once nothing is left to judge. */
  takeAfters(): readonly (() => void)[] {
    if (!this.isEmpty) return []
    const afters = this.#afters
    this.#afters = []
    return afters
  }
}
