export type DenyReason =
  | 'content-kind'
  | 'cross-parent'
  | 'crossed-neighbours'
  | 'cycle'
  | 'document-pending'
  | 'foreign-client'
  | 'limit'
  | 'malformed'
  | 'parent-not-type'
  | 'refused'
  | 'reserved-key'
  | 'self-reference'
  | 'server-only'
  | 'unknown-root'
  | 'wrong-place'

export type DeferReason = 'gap' | 'missing-dependency' | 'future-delete'

export type Touched =
  /** A write that is `lost` came second to a concurrent one: the key holds what it held. */
  | { readonly kind: 'entry'; readonly container: string; readonly key: string; readonly change: 'create' | 'update' | 'delete' | 'lost' }
  | { readonly kind: 'rich-text'; readonly root: string }

export interface Allow {
  readonly kind: 'allow'
  /** What to apply in place of the received bytes: structs the document knows already and stripped deletes are gone. */
  readonly update: Uint8Array
  readonly writes: readonly Touched[]
  /** Client ids nobody owns yet; they belong to the principal once the update is kept. */
  readonly claims: readonly number[]
  /** Structs with content that fall into something deleted meanwhile: lawful, applied, and invisible. */
  readonly lapsed: number
  /** Nothing in it is new: neither keeping nor relaying is needed. */
  readonly idle: boolean
}

export interface Deny {
  readonly kind: 'deny'
  readonly reason: DenyReason
  readonly detail: string
}

export interface Defer {
  readonly kind: 'defer'
  readonly reason: DeferReason
  readonly detail: string
}

export type Verdict = Allow | Deny | Defer
