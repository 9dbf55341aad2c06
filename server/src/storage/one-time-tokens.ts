export type TokenPurpose = 'sign-up' | 'reset' | 'setup' | 'invitation'

export interface NewOneTimeToken {
  readonly hash: string
  readonly purpose: TokenPurpose
  /** Whom or what it is about, as an address or an id. */
  readonly subject: string
  readonly payload: string
  readonly createdAt: number
  readonly expiresAt: number
  /** Whether it voids the earlier ones of its purpose and subject. */
  readonly isOnlyOne: boolean
}

export interface OneTimeToken {
  readonly subject: string
  readonly payload: string
}

/** What a link in a mail proves. A token is used up by what it allows, in the same transaction. */
export interface OneTimeTokens {
  createOneTimeToken(token: NewOneTimeToken): Promise<void>
  findOneTimeToken(purpose: TokenPurpose, hash: string, now: number): Promise<OneTimeToken | undefined>
  /** The same for whoever must answer something more; each asking takes one of the few tries a token allows. */
  tryOneTimeToken(purpose: TokenPurpose, hash: string, now: number): Promise<OneTimeToken | undefined>
}
