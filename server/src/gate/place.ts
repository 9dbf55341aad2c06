import type * as Y from 'yjs'
import type { Struct } from './struct.ts'

/** The type a struct lives in; `of` is the type itself, or a root's name, and tells homes apart. */
export type Home =
  | { readonly kind: 'registry'; readonly of: string }
  | { readonly kind: 'container'; readonly of: Y.AbstractType<unknown>; readonly name: string }
  | RichTextHome

export type RichTextHome =
  | { readonly kind: 'fragment'; readonly of: string; readonly root: string; readonly depth: number }
  | { readonly kind: 'element'; readonly of: Nested; readonly root: string; readonly depth: number; readonly name: string }
  | { readonly kind: 'run'; readonly of: Nested; readonly root: string; readonly depth: number; readonly parent: string | undefined }

/** A type in rich text, which the document holds or the update brings. */
export type Nested = Y.AbstractType<unknown> | Struct

/** Where a struct ends up: under a key, in a sequence, or nowhere, because what would hold it is deleted. */
export type Place =
  /** Beside an item of the document, where a neighbour told the place. */
  | { readonly kind: 'key'; readonly home: Home; readonly key: string; readonly beside: Y.Item | undefined }
  | { readonly kind: 'sequence'; readonly home: Home }
  | { readonly kind: 'gone' }

export const gone: Place = { kind: 'gone' }

export function placeIn(home: Home | undefined, key: string | null | undefined, beside?: Y.Item): Place {
  if (home === undefined) return gone
  return key === null || key === undefined ? { kind: 'sequence', home } : { kind: 'key', home, key, beside }
}

export function samePlace(a: Place, b: Place): boolean {
  if (a.kind === 'gone' || b.kind === 'gone') return a.kind === b.kind
  return a.home.of === b.home.of && (a.kind === 'key' ? a.key : undefined) === (b.kind === 'key' ? b.key : undefined)
}
