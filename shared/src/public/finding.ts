export type FindingKind = 'customer' | 'person' | 'amount' | 'mail-address' | 'feature-key' | 'internal-word'

/** Something that must not be read in public: where, what, and why. */
export interface Finding {
  /** Null for the page around the cards. */
  readonly cardId: string | null
  readonly field: 'title' | 'summary' | 'theme' | 'intro' | 'note'
  readonly word: string
  readonly kind: FindingKind
}
