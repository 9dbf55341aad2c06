import * as z from 'zod/mini'
import { roles } from '../model/person.ts'
import { tokenScopes, type TokenScope } from '../model/token-scope.ts'

const role = z.enum(roles)
const email = z.string().check(z.minLength(3), z.maxLength(254))
const password = z.string().check(z.minLength(8), z.maxLength(256))
/** A password that is only compared: what an older rule let in must still be heard. */
const givenPassword = z.string().check(z.minLength(1), z.maxLength(256))
/** No control characters, which could break a line in a log or a mail. */
const printable = z.regex(/^\P{Cc}*$/u, 'no control characters')
const personName = z.string().check(z.trim(), z.minLength(1), z.maxLength(120), printable)
const workspaceName = z.string().check(z.trim(), z.minLength(1), z.maxLength(120), printable)
const secret = z.string().check(z.minLength(20), z.maxLength(200))
/** Six digits of an authenticator, or a recovery code. */
const code = z.string().check(z.minLength(6), z.maxLength(40))

/** What the door looks like: which ways in there are. */
export interface AuthOptions {
  readonly demo: boolean
  /** Nobody owns this server yet: the setup link in its log is the only way in. */
  readonly needsSetup: boolean
  readonly signUp: 'open' | 'invited'
  /** Single sign-on, by the name people know the provider by. */
  readonly oidc: { readonly name: string } | null
  /** Mails are kept on a page of this machine instead of being sent. */
  readonly outbox: boolean
}

export const setUp = z.strictObject({ token: secret, email, name: personName, password, workspace: workspaceName })
export type SetUp = z.infer<typeof setUp>

export const signUp = z.strictObject({ email, name: personName, password, workspace: workspaceName })
export type SignUp = z.infer<typeof signUp>

/** The link in the mail proves the mailbox; the password proves that the same person asked for it. */
export const verifySignUp = z.strictObject({ token: secret, password: givenPassword })
export type VerifySignUp = z.infer<typeof verifySignUp>

export const signIn = z.strictObject({ email, password: givenPassword, code: z.optional(code) })
export type SignIn = z.infer<typeof signIn>
/** `second-factor` is said only to somebody who knew the password; they ask again with a code. */
export interface SignedIn {
  readonly kind: 'signed-in' | 'second-factor'
}

export const requestReset = z.strictObject({ email })
export type RequestReset = z.infer<typeof requestReset>
export const resetPassword = z.strictObject({ token: secret, password })
export type ResetPassword = z.infer<typeof resetPassword>

export const lookAtInvitation = z.strictObject({ token: secret })
export interface InvitationPreview {
  readonly workspace: string
  readonly role: z.infer<typeof role>
  readonly email: string
  readonly invitedBy: string
  /** Whether that address has an account already, whose password is then asked for. */
  readonly hasAccount: boolean
}
/** A name comes with a new account; somebody who is signed in with that address needs neither. */
export const acceptInvitation = z.strictObject({
  token: secret,
  name: z.optional(personName),
  password: z.optional(givenPassword),
  code: z.optional(code),
})
export type AcceptInvitation = z.infer<typeof acceptInvitation>

/** Shows once more who one is, which some actions ask for when the last time is over a quarter of an hour ago. */
export const confirmIdentity = z.strictObject({ password: givenPassword, code: z.optional(code) })
export type ConfirmIdentity = z.infer<typeof confirmIdentity>

export interface Profile {
  readonly name: string
  readonly email: string
  readonly hasPassword: boolean
  readonly hasSecondFactor: boolean
  readonly recoveryCodesLeft: number
  readonly singleSignOn: boolean
  readonly workspaces: readonly {
    readonly id: string
    readonly name: string
    readonly role: z.infer<typeof role>
    readonly isCurrent: boolean
  }[]
}
export const editProfile = z.strictObject({ name: personName })
export type EditProfile = z.infer<typeof editProfile>
export const changePassword = z.strictObject({ current: givenPassword, next: password })
export type ChangePassword = z.infer<typeof changePassword>
export const switchWorkspace = z.strictObject({ workspaceId: z.string().check(z.maxLength(64)) })
export type SwitchWorkspace = z.infer<typeof switchWorkspace>

export interface SecondFactorOffer {
  /** Base32, to be typed in; `uri` is the same for a QR code. */
  readonly secret: string
  readonly uri: string
}
export const confirmSecondFactor = z.strictObject({ code })
export interface RecoveryCodes {
  readonly codes: readonly string[]
}

export interface SessionEntry {
  readonly id: string
  readonly isCurrent: boolean
  readonly createdAt: string
  readonly lastSeenAt: string
  /** Browser and system, as far as they say; null when they do not. */
  readonly device: string | null
}

export const createToken = z.strictObject({
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(80), printable),
  scopes: z.array(z.enum(tokenScopes)).check(z.minLength(1), z.maxLength(tokenScopes.length)),
  expiresInDays: z.int().check(z.minimum(1), z.maximum(366)),
})
export type CreateToken = z.infer<typeof createToken>
export interface TokenEntry {
  readonly id: string
  readonly name: string
  /** The first characters, by which a person recognises it. */
  readonly hint: string
  readonly scopes: readonly TokenScope[]
  readonly createdAt: string
  readonly lastUsedAt: string | null
  readonly expiresAt: string
}
/** The only time the token itself is told. */
export interface CreatedToken extends TokenEntry {
  readonly token: string
}

export interface Member {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly role: z.infer<typeof role>
  readonly title: string
  readonly isMe: boolean
  readonly lastSeenAt: string | null
}
export const changeRole = z.strictObject({ role })
export type ChangeRole = z.infer<typeof changeRole>

export const invite = z.strictObject({ email, role })
export type Invite = z.infer<typeof invite>
export interface InvitationEntry {
  readonly id: string
  readonly email: string
  readonly role: z.infer<typeof role>
  readonly invitedBy: string
  readonly createdAt: string
  readonly expiresAt: string
}

export const renameWorkspace = z.strictObject({ name: workspaceName })
export type RenameWorkspace = z.infer<typeof renameWorkspace>

export interface OutboxMail {
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly at: string
}
