import { TOTP } from 'otpauth'

/** What an authenticator shows at a moment. */
export function codeOf(secret: string, at: number): string {
  return new TOTP({ secret }).generate({ timestamp: at })
}
