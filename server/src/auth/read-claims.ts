export interface Claims {
  /** What the provider says of the address, and null where it does not vouch for it. */
  readonly email: string | null
  readonly isVerified: boolean
  readonly name: string | null
}

const longestEmail = 254
const longestName = 120

/** What a provider says of a person. Anything but `true` is no proof: some providers send it as a text. */
export function readClaims(claims: Readonly<Record<string, unknown>>): Claims {
  const { email, email_verified: verified, name } = claims
  const isText = typeof email === 'string' && email.length > 0 && email.length <= longestEmail
  return {
    email: isText ? email : null,
    isVerified: isText && verified === true,
    name: typeof name === 'string' && name.trim() !== '' ? name.trim().slice(0, longestName) : null,
  }
}
