const sentences: Readonly<Record<string, string>> = {
  'sso-denied': 'Single sign-on was cancelled.',
  'sso-unverified': 'Your single sign-on account has no confirmed e-mail address, so it cannot be used here.',
  'sso-not-invited': 'Nobody has invited you to a workspace yet. Ask an owner for an invitation, then sign in again.',
  'sso-link-first':
    'There is already an account with your e-mail address. Sign in with your password, then link single sign-on under Account.',
  'sso-void-link': 'The link to the workspace was revoked or replaced meanwhile. Ask whoever gave it to you for the new one.',
  'sso-other-domain': 'Your single sign-on account has an address of another domain, which this link does not let in.',
  'sso-removed': 'Whoever left the workspace, or was removed, comes back by an invitation alone. Ask an owner for one.',
  'sso-member': 'You are a member of that workspace already. Sign in to go there.',
  'sso-failed': 'Single sign-on did not work this time. Try again, or sign in with your password.',
}

/** Why single sign-on led back to the door, for the code in the address. */
export function signOnProblem(search: string): string | null {
  const code = new URLSearchParams(search).get('problem')
  return code === null ? null : (sentences[code] ?? sentences['sso-failed'] ?? null)
}
