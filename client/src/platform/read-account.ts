import type {
  AuthOptions,
  CreatedToken,
  InvitationEntry,
  InvitationPreview,
  Member,
  OutboxMail,
  Profile,
  RecoveryCodes,
  SecondFactorOffer,
  SessionEntry,
  SignedIn,
  TokenEntry,
} from '@parley/shared/protocol/accounts.ts'
import { has } from './read-answer.ts'

// As with the other answers, they are looked at only as far as telling them from something else takes.

export function readAuthOptions(json: unknown): AuthOptions | undefined {
  return has(json, 'signUp') && has(json, 'needsSetup') ? (json as AuthOptions) : undefined
}

export function readSignedIn(json: unknown): SignedIn | undefined {
  return has(json, 'kind') ? (json as SignedIn) : undefined
}

export function readInvitationPreview(json: unknown): InvitationPreview | undefined {
  return has(json, 'workspace') && has(json, 'role') && has(json, 'email') ? (json as InvitationPreview) : undefined
}

export function readProfile(json: unknown): Profile | undefined {
  return has(json, 'email') && has(json, 'workspaces') ? (json as Profile) : undefined
}

export function readSecondFactorOffer(json: unknown): SecondFactorOffer | undefined {
  return has(json, 'secret') && has(json, 'uri') ? (json as SecondFactorOffer) : undefined
}

export function readRecoveryCodes(json: unknown): RecoveryCodes | undefined {
  return has(json, 'codes') ? (json as RecoveryCodes) : undefined
}

export function readCreatedToken(json: unknown): CreatedToken | undefined {
  return has(json, 'token') ? (json as CreatedToken) : undefined
}

export function readInvitation(json: unknown): InvitationEntry | undefined {
  return has(json, 'email') && has(json, 'expiresAt') ? (json as InvitationEntry) : undefined
}

export function readInvitations(json: unknown): readonly InvitationEntry[] | undefined {
  return isListOf(json, 'expiresAt') ? (json as readonly InvitationEntry[]) : undefined
}

export function readMembers(json: unknown): readonly Member[] | undefined {
  return isListOf(json, 'isMe') ? (json as readonly Member[]) : undefined
}

export function readSessions(json: unknown): readonly SessionEntry[] | undefined {
  return isListOf(json, 'isCurrent') ? (json as readonly SessionEntry[]) : undefined
}

export function readTokens(json: unknown): readonly TokenEntry[] | undefined {
  return isListOf(json, 'hint') ? (json as readonly TokenEntry[]) : undefined
}

export function readOutbox(json: unknown): readonly OutboxMail[] | undefined {
  return isListOf(json, 'subject') ? (json as readonly OutboxMail[]) : undefined
}

function isListOf(json: unknown, name: string): boolean {
  return Array.isArray(json) && json.every((entry) => has(entry, name))
}
