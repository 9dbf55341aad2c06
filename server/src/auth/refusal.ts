import { fail } from '@parley/shared/base/result.ts'

export type RefusalReason =
  | 'bad-email'
  | 'wrong-pair'
  | 'wrong-password'
  | 'wrong-code'
  | 'code-needed'
  | 'password-needed'
  | 'name-needed'
  | 'no-workspace'
  | 'no-account'
  | 'void-link'
  | 'email-taken'
  | 'other-address'
  | 'bad-domain'
  | 'public-domain'
  | 'other-domain'
  | 'past-expiry'
  | 'removed'
  | 'already-member'
  | 'last-owner'
  | 'not-owner'
  | 'not-found'

/** Why somebody gets no further; HTTP makes a status and a sentence of it. */
export type Refusal = { readonly kind: 'wait'; readonly ms: number } | { readonly kind: 'refused'; readonly reason: RefusalReason }

export type Refused = { readonly ok: false; readonly failure: Refusal }

export function refuse(reason: RefusalReason): Refused {
  return fail({ kind: 'refused', reason })
}

/** Undefined where there is nothing to wait for. */
export function refuseFor(ms: number): Refused | undefined {
  return ms > 0 ? fail({ kind: 'wait', ms }) : undefined
}
