import type { DatabaseSync } from 'node:sqlite'
import { prepareAcceptInvitation } from './sqlite-accept-invitation.ts'
import { prepareAccounts } from './sqlite-accounts.ts'
import { prepareApiTokens } from './sqlite-api-tokens.ts'
import { prepareAudit } from './sqlite-audit.ts'
import { prepareCompanyLinks } from './sqlite-company-links.ts'
import { prepareInvitations } from './sqlite-invitations.ts'
import { prepareJoinByLink } from './sqlite-join-by-link.ts'
import { prepareMembers } from './sqlite-members.ts'
import { prepareOneTimeTokens } from './sqlite-one-time-tokens.ts'
import { preparePasswords } from './sqlite-passwords.ts'
import { preparePreviews } from './sqlite-previews.ts'
import { prepareSecondFactors } from './sqlite-second-factors.ts'
import { prepareSessions } from './sqlite-sessions.ts'
import type { PeopleStore } from './storage.ts'
import type { Blocking } from './storage-calls.ts'

export function preparePeopleStore(database: DatabaseSync): Blocking<PeopleStore> {
  return {
    ...prepareAccounts(database),
    ...preparePasswords(database),
    ...prepareSecondFactors(database),
    ...prepareSessions(database),
    ...prepareOneTimeTokens(database),
    ...prepareMembers(database),
    ...prepareInvitations(database),
    ...prepareAcceptInvitation(database),
    ...prepareCompanyLinks(database),
    ...prepareJoinByLink(database),
    ...preparePreviews(database),
    ...prepareApiTokens(database),
    ...prepareAudit(database),
  }
}
