import type { UserId } from '@parley/shared/model/ids.ts'

/** A write that a program gave a name to, so that it can be sent again. */
export interface NamedWrite {
  readonly personId: UserId
  readonly key: string
  /** Of all that was asked for. */
  readonly fingerprint: string
  /** Which run of the server works on it: what an earlier one left unfinished can be begun again. */
  readonly process: string
  readonly at: number
}

export type Claim =
  | { readonly kind: 'mine' }
  | { readonly kind: 'under-way' }
  | { readonly kind: 'another-request' }
  | { readonly kind: 'answered'; readonly reply: string }

export interface ApiReplies {
  /** What is older than `keptSince` is forgotten first. */
  claimReply(write: NamedWrite, keptSince: number): Promise<Claim>
  keepReply(personId: UserId, key: string, reply: string): Promise<void>
  /** Nothing came of it, so the same name may be used again. */
  dropReply(personId: UserId, key: string): Promise<void>
}
