import type { Defer, DeferReason, Deny, DenyReason } from './verdict.ts'

/** Carries a verdict out of a deep walk over hostile bytes; `inspect` alone catches it. */
export class Refusal extends Error {
  readonly verdict: Deny | Defer

  constructor(verdict: Deny | Defer) {
    super(`${verdict.kind} ${verdict.reason}: ${verdict.detail}`)
    this.verdict = verdict
  }
}

export function deny(reason: DenyReason, detail: string): never {
  throw new Refusal({ kind: 'deny', reason, detail })
}

export function defer(reason: DeferReason, detail: string): never {
  throw new Refusal({ kind: 'defer', reason, detail })
}
