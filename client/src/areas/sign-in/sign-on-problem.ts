const sentences: Readonly<Record<string, string>> = {
  'sso-denied': 'Single sign-on was cancelled.',
  'sso-unverified': 'Your single sign-on account has no confirmed e-mail address, so it cannot be used here.',
  'sso-not-invited': 'Nobody has invited you to a workspace yet. Ask an owner for an invitation, then sign in again.',
  'sso-link-first':
    'There is already an account with your e-mail address. Sign in with your password, then link single sign-on under Account.',
  'sso-failed': 'Single sign-on did not work this time. Try again, or sign in with your password.',
}

/** Why single sign-on led back to the door, for the code in the address. */
export function signOnProblem(search: string): string | null {
  const code = new URLSearchParams(search).get('problem')
  return code === null ? null : (sentences[code] ?? sentences['sso-failed'] ?? null)
}
