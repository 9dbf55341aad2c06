import { fail } from '@parley/shared/base/result.ts'

/** Why nothing came of what somebody outside sent. */
export type OutsiderRefusal =
  | { readonly kind: 'nowhere' }
  | { readonly kind: 'unavailable' }
  | { readonly kind: 'bad-address' }
  /** A link that is too old, was replaced, or is none of ours. */
  | { readonly kind: 'used-up' }
  | { readonly kind: 'too-many'; readonly retryAfterMs: number }

type Plain = Exclude<OutsiderRefusal['kind'], 'too-many'>

export function refused<Kind extends Plain>(kind: Kind): { readonly ok: false; readonly failure: { readonly kind: Kind } } {
  return fail({ kind })
}
