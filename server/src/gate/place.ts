import type * as Y from 'yjs'

/** The type a struct lives in. One object stands for one type throughout an inspection, so identity compares. */
export type Home =
  | { readonly kind: 'registry'; readonly root: string }
  | { readonly kind: 'container'; readonly name: string; readonly type: Y.AbstractType<unknown> }
  | RichTextHome

export type RichTextHome =
  | { readonly kind: 'fragment'; readonly root: string; readonly depth: number }
  | { readonly kind: 'element'; readonly root: string; readonly depth: number; readonly name: string }
  | { readonly kind: 'run'; readonly root: string; readonly depth: number; readonly parent: string | undefined }

/** Where a struct ends up: under a key, in a sequence, or nowhere, because what would hold it is deleted. */
export type Place =
  | { readonly kind: 'key'; readonly home: Home; readonly key: string }
  | { readonly kind: 'sequence'; readonly home: Home }
  | { readonly kind: 'gone' }

export const gone: Place = { kind: 'gone' }

export function placeIn(home: Home | undefined, key: string | null | undefined): Place {
  if (home === undefined) return gone
  return key === null || key === undefined ? { kind: 'sequence', home } : { kind: 'key', home, key }
}

export function samePlace(a: Place, b: Place): boolean {
  if (a.kind === 'gone' || b.kind === 'gone') return a.kind === b.kind
  return a.home === b.home && (a.kind === 'key' ? a.key : undefined) === (b.kind === 'key' ? b.key : undefined)
}
