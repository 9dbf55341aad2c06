/** Why nothing came of what somebody outside sent. */
export type OutsiderRefusal =
  | { readonly kind: 'nowhere' }
  | { readonly kind: 'unavailable' }
  | { readonly kind: 'too-many'; readonly retryAfterMs: number }
