import type {
  ChangePassword,
  ConfirmIdentity,
  EditProfile,
  Profile,
  RecoveryCodes,
  SecondFactorOffer,
  SessionEntry,
  SwitchWorkspace,
} from '@parley/shared/protocol/accounts.ts'
import { readProfile, readRecoveryCodes, readSecondFactorOffer, readSessions } from './read-account.ts'
import { ask, change, get, type Answer } from './request.ts'

export function fetchProfile(): Answer<Profile> {
  return get('/api/v1/profile', readProfile)
}

export function editProfile(body: EditProfile): Answer<undefined> {
  return change('PATCH', '/api/v1/profile', body)
}

export function confirmIdentity(body: ConfirmIdentity): Answer<undefined> {
  return change('POST', '/api/v1/auth/confirm', body)
}

export function changePassword(body: ChangePassword): Answer<undefined> {
  return change('POST', '/api/v1/profile/password', body)
}

export function offerSecondFactor(): Answer<SecondFactorOffer> {
  return ask({ method: 'POST', path: '/api/v1/profile/second-factor', read: readSecondFactorOffer })
}

export function confirmSecondFactor(code: string): Answer<RecoveryCodes> {
  return ask({ method: 'PUT', path: '/api/v1/profile/second-factor', body: { code }, read: readRecoveryCodes })
}

export function removeSecondFactor(): Answer<undefined> {
  return change('DELETE', '/api/v1/profile/second-factor')
}

export function fetchSessions(): Answer<readonly SessionEntry[]> {
  return get('/api/v1/sessions', readSessions)
}

export function endSession(id: string): Answer<undefined> {
  return change('DELETE', `/api/v1/sessions/${encodeURIComponent(id)}`)
}

export function endOtherSessions(): Answer<undefined> {
  return change('DELETE', '/api/v1/sessions')
}

export function switchWorkspace(body: SwitchWorkspace): Answer<undefined> {
  return change('POST', '/api/v1/workspace/switch', body)
}
