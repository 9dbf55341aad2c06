import type {
  AcceptInvitation,
  AuthOptions,
  InvitationPreview,
  RequestReset,
  ResetPassword,
  SetUp,
  SignedIn,
  SignIn,
  SignUp,
  VerifySignUp,
} from '@parley/shared/protocol/accounts.ts'
import { readAuthOptions, readInvitationPreview, readSignedIn } from './read-account.ts'
import { ask, change, get, type Answer } from './request.ts'

/** Where single sign-on starts; the whole page goes there. */
export const singleSignOnPath = '/api/v1/auth/oidc/start'

export function fetchAuthOptions(): Answer<AuthOptions> {
  return get('/api/v1/auth/options', readAuthOptions)
}

export function signIn(body: SignIn): Answer<SignedIn> {
  return ask({ method: 'POST', path: '/api/v1/auth/sign-in', body, read: readSignedIn })
}

export function signUp(body: SignUp): Answer<undefined> {
  return change('POST', '/api/v1/auth/sign-up', body)
}

export function verifySignUp(body: VerifySignUp): Answer<SignedIn> {
  return ask({ method: 'POST', path: '/api/v1/auth/verify', body, read: readSignedIn })
}

export function setUp(body: SetUp): Answer<SignedIn> {
  return ask({ method: 'POST', path: '/api/v1/auth/set-up', body, read: readSignedIn })
}

export function requestReset(body: RequestReset): Answer<undefined> {
  return change('POST', '/api/v1/auth/request-reset', body)
}

export function resetPassword(body: ResetPassword): Answer<undefined> {
  return change('POST', '/api/v1/auth/reset', body)
}

export function lookAtInvitation(token: string): Answer<InvitationPreview> {
  return ask({ method: 'POST', path: '/api/v1/auth/invitation', body: { token }, read: readInvitationPreview })
}

export function acceptInvitation(body: AcceptInvitation): Answer<SignedIn> {
  return ask({ method: 'POST', path: '/api/v1/auth/invitation/accept', body, read: readSignedIn })
}
