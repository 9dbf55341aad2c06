import type { ChangeRole, InvitationEntry, Invite, Member, RenameWorkspace } from '@parley/shared/protocol/accounts.ts'
import { readInvitation, readInvitations, readMembers } from './read-account.ts'
import { ask, change, get, type Answer } from './request.ts'

export function fetchMembers(): Answer<readonly Member[]> {
  return get('/api/v1/members', readMembers)
}

export function changeRole(id: string, body: ChangeRole): Answer<undefined> {
  return change('PATCH', `/api/v1/members/${encodeURIComponent(id)}`, body)
}

export function removeMember(id: string): Answer<undefined> {
  return change('DELETE', `/api/v1/members/${encodeURIComponent(id)}`)
}

/** Takes back a removal of a moment ago. */
export function readmitMember(id: string): Answer<undefined> {
  return change('POST', `/api/v1/members/${encodeURIComponent(id)}/readmission`)
}

export function fetchInvitations(): Answer<readonly InvitationEntry[]> {
  return get('/api/v1/invitations', readInvitations)
}

export function invite(body: Invite): Answer<InvitationEntry> {
  return ask({ method: 'POST', path: '/api/v1/invitations', body, read: readInvitation })
}

export function resendInvitation(id: string): Answer<undefined> {
  return change('POST', `/api/v1/invitations/${encodeURIComponent(id)}/resend`)
}

export function withdrawInvitation(id: string): Answer<undefined> {
  return change('DELETE', `/api/v1/invitations/${encodeURIComponent(id)}`)
}

export function renameWorkspace(body: RenameWorkspace): Answer<undefined> {
  return change('PATCH', '/api/v1/workspace', body)
}
