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
import type { AskToJoin, CompanyLinkPreview, JoinPreview, ProviderDeparture } from '@parley/shared/protocol/company-link.ts'
import { readAuthOptions, readInvitationPreview, readSignedIn } from './read-account.ts'
import { readCompanyLinkPreview, readDeparture, readJoinPreview } from './read-share.ts'
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

export function lookAtCompanyLink(token: string): Answer<CompanyLinkPreview> {
  return ask({ method: 'POST', path: '/api/v1/auth/company-link', body: { token }, read: readCompanyLinkPreview })
}

export function askToJoin(body: AskToJoin): Answer<undefined> {
  return change('POST', '/api/v1/auth/company-link/ask', body)
}

export function lookAtJoin(token: string): Answer<JoinPreview> {
  return ask({ method: 'POST', path: '/api/v1/auth/company-link/proof', body: { token }, read: readJoinPreview })
}

export function joinCompany(body: AcceptInvitation): Answer<SignedIn> {
  return ask({ method: 'POST', path: '/api/v1/auth/company-link/join', body, read: readSignedIn })
}

/** Where the provider is asked to vouch for somebody with a company link. */
export function departToProvider(token: string): Answer<ProviderDeparture> {
  return ask({ method: 'POST', path: '/api/v1/auth/company-link/provider', body: { token }, read: readDeparture })
}
