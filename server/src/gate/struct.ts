export interface Id {
  readonly client: number
  readonly clock: number
}

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

export type Content =
  | { readonly kind: 'collected' }
  | { readonly kind: 'deleted' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'embed'; readonly value: unknown }
  | { readonly kind: 'mark'; readonly name: string; readonly value: unknown }
  | { readonly kind: 'type'; readonly type: NestedType }
  | { readonly kind: 'values'; readonly values: readonly Json[] }

export type NestedType = { readonly kind: 'element'; readonly name: string } | { readonly kind: 'run' } | { readonly kind: 'other' }

export type ClaimedParent = { readonly kind: 'root'; readonly name: string } | { readonly kind: 'id'; readonly id: Id }

/** One struct as the wire states it. Parent and key are stated only by a struct without neighbours. */
export interface Struct {
  readonly client: number
  readonly clock: number
  readonly length: number
  readonly origin: Id | undefined
  readonly rightOrigin: Id | undefined
  readonly parent: ClaimedParent | undefined
  readonly key: string | undefined
  readonly content: Content
  /** The bytes of the update that hold it; a struct cut by `only-news.ts` has none of its own. */
  readonly bytes: { readonly from: number; readonly to: number } | undefined
}

export interface DeleteRange {
  readonly from: number
  readonly to: number
}

/** What an update brings of one client: structs with contiguous clocks, at least one. */
export interface Group {
  readonly client: number
  readonly structs: readonly Struct[]
}

export interface DecodedUpdate {
  readonly groups: readonly Group[]
  readonly deletes: ReadonlyMap<number, readonly DeleteRange[]>
  readonly deletesFrom: number
}

/** Groups are so few that looking through them costs less than an index. */
export function structsOf(groups: readonly Group[], client: number): readonly Struct[] {
  for (const group of groups) if (group.client === client) return group.structs
  return []
}

export function endOf(struct: Struct): number {
  return struct.clock + struct.length
}
