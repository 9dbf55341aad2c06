import type { Profile } from '@parley/shared/protocol/accounts.ts'

/** Whoever has an account has some way to sign in to it; the people of the demo have none. */
export function isDemoSeat({ hasPassword, singleSignOn }: Pick<Profile, 'hasPassword' | 'singleSignOn'>): boolean {
  return !hasPassword && !singleSignOn
}
