export interface Principal {
  readonly userId: string
}

export interface EntryChange<P extends Principal = Principal> {
  readonly principal: P
  readonly container: string
  readonly key: string
  readonly kind: 'create' | 'update' | 'delete'
  /** The value to be held; undefined when the entry is deleted. */
  readonly value: unknown
  /** The value the document holds now, or undefined; a question, because few answers depend on it. */
  readonly current: () => unknown
}

export type RichTextPiece =
  | { readonly kind: 'node'; readonly name: string; readonly parent: string | undefined }
  | { readonly kind: 'attribute'; readonly node: string; readonly name: string; readonly value: unknown }
  | { readonly kind: 'text'; readonly text: string; readonly parent: string | undefined }
  | { readonly kind: 'mark'; readonly name: string; readonly value: unknown }
  | { readonly kind: 'embed'; readonly value: unknown }
  | { readonly kind: 'delete' }

export interface RichTextChange<P extends Principal = Principal> {
  readonly principal: P
  readonly root: string
  readonly piece: RichTextPiece
}

/** What a document may hold and who may change it, as far as the gate has to ask. */
export interface Grammar<P extends Principal = Principal> {
  /** What a root name stands for; undefined refuses the root. */
  readonly root: (name: string) => 'containers' | 'rich-text' | undefined
  /** Why an entry may not change so, or undefined when it may. */
  readonly entry: (change: EntryChange<P>) => string | undefined
  /** Why a piece of rich text may not be put or deleted, or undefined when it may. */
  readonly richText: (change: RichTextChange<P>) => string | undefined
}
