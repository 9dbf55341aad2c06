import type { Result } from '@parley/shared/base/result.ts'
import type { IssueFacts, LinkProblem, TrackerProblem } from '@parley/shared/model/external-link.ts'

/** Where a tracker is asked, and as whom. */
export interface TrackerAccess {
  readonly api: string
  readonly email: string | null
  readonly token: string
}

export type Reading = { readonly kind: 'read'; readonly facts: IssueFacts } | { readonly kind: 'lost'; readonly problem: LinkProblem }

/** Why a tracker as a whole tells nothing at the moment. */
export interface Trouble {
  readonly problem: TrackerProblem
  /** How long it asked to be left alone; null where it said nothing. */
  readonly waitMs: number | null
  /** A sentence for owners. */
  readonly words: string
}

/** What came of asking for several issues: what was read before anything went wrong counts. */
export interface Round {
  readonly readings: ReadonlyMap<string, Reading>
  readonly trouble: Trouble | null
}

/** Whom the tracker takes the token's bearer for, and what its site is called where only it knows. */
export interface Checked {
  readonly name: string
  readonly site: string | null
}

/** How one system is asked. Keys were recognised in addresses, so they have its shape. */
export interface TrackerAdapter {
  readonly check: (access: TrackerAccess) => Promise<Result<Checked, Trouble>>
  readonly read: (access: TrackerAccess, issues: readonly string[]) => Promise<Round>
}

export function read(facts: IssueFacts): Reading {
  return { kind: 'read', facts }
}

export function lost(problem: LinkProblem): Reading {
  return { kind: 'lost', problem }
}
