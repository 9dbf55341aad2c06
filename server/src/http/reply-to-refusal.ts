import type { Refusal, RefusalReason } from '../auth/refusal.ts'
import { problem, type ProblemKind, type Reply } from './respond.ts'

/** What each refusal is in HTTP; a sentence that begins with a field's name belongs to that field. */
const answers: Readonly<Record<RefusalReason, readonly [ProblemKind, string]>> = {
  'bad-email': ['unprocessable', 'email: this is no e-mail address'],
  'wrong-pair': ['wrong-pair', 'The e-mail address and the password do not belong together.'],
  'wrong-password': ['unprocessable', 'password: this is not the password'],
  'wrong-code': ['unprocessable', 'code: this code is wrong, or was used before'],
  'code-needed': ['unprocessable', 'code: give a code of the authenticator, or a recovery code'],
  'password-needed': ['unprocessable', 'password: give one of at least 8 characters'],
  'name-needed': ['unprocessable', 'name: give a name'],
  'no-workspace': ['forbidden', 'This account is in no workspace any more: ask an owner for an invitation.'],
  'no-account': ['unprocessable', 'This seat of the demo has no account.'],
  'void-link': ['unprocessable', 'token: this link was used, replaced or withdrawn, or is too old'],
  'email-taken': ['unprocessable', 'email: there is an account with this address'],
  'other-address': ['unprocessable', 'email: this invitation is for another address'],
  'bad-domain': ['unprocessable', 'domains: write each as in acme.example, in plain letters'],
  'public-domain': ['unprocessable', 'domains: anybody can have an address of a public mail provider'],
  'other-domain': ['unprocessable', 'email: this link is not for addresses of that domain'],
  'past-expiry': ['unprocessable', 'expiresAt: this moment has passed'],
  removed: ['unprocessable', 'email: whoever was removed from the workspace comes back by an invitation alone'],
  'already-member': ['unprocessable', 'email: somebody with this address is a member already'],
  'last-owner': ['unprocessable', 'role: a workspace needs an owner, and this is the last one'],
  'not-owner': ['forbidden', 'only an owner of the workspace may do this'],
  'not-found': ['not-found', 'it is not there any more'],
}

export function replyToRefusal(refusal: Refusal): Reply {
  if (refusal.kind === 'wait') return { kind: 'problem', problem: 'too-many', detail: 'Too many tries.', retryAfterMs: refusal.ms }
  const [kind, sentence] = answers[refusal.reason]
  return problem(kind, sentence)
}
