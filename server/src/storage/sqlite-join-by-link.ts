import type { DatabaseSync } from 'node:sqlite'
import { fail } from '@parley/shared/base/result.ts'
import type { WorkspaceId } from '@parley/shared/model/ids.ts'
import type { Account } from './accounts.ts'
import type { CompanyLink, CompanyLinks, LinkJoining, LinkStanding } from './company-links.ts'
import type { Person } from './directory.ts'
import { domainOf, mailboxOf } from './mailbox-of.ts'
import { personOf } from './person-of.ts'
import { textOf } from './row.ts'
import { companyLinkOf, companyLinkRows, linkStillOpen } from './sqlite-company-links.ts'
import { prepareJoin } from './sqlite-join.ts'
import type { Blocking } from './storage-calls.ts'
import { allOrNothing, inTransaction } from './transaction.ts'

type Joins = Pick<CompanyLinks, 'askToJoin' | 'findAskedJoin' | 'joinByLink'>

interface Admission {
  readonly link: CompanyLink
  readonly email: string
}

export function prepareJoinByLink(database: DatabaseSync): Blocking<Joins> {
  const { findOrCreate, enter } = prepareJoin(database)
  const byId = database.prepare(`${companyLinkRows} WHERE company_links.id = ? AND ${linkStillOpen}`)
  const peopleOf = database.prepare('SELECT * FROM people WHERE workspace_id = ?')
  const dropExpired = database.prepare('DELETE FROM company_joins WHERE expires_at <= ?')
  const add = database.prepare('INSERT INTO company_joins (token_hash, link_id, email, expires_at) VALUES (?, ?, ?, ?)')
  const find = database.prepare('SELECT link_id, email FROM company_joins WHERE token_hash = ? AND expires_at > ?')
  const take = database.prepare('DELETE FROM company_joins WHERE token_hash = ? AND expires_at > ? RETURNING link_id, email')

  function open(id: string, now: number): CompanyLink | undefined {
    const row = byId.get(id, now)
    return row && companyLinkOf(row)
  }

  /** Whoever reads the mailbox or has the account is that person, under whichever label they come. */
  function standingOf(
    workspaceId: WorkspaceId,
    who: { readonly emails: readonly string[]; readonly accountId: string | null },
  ): LinkStanding {
    const mailboxes = who.emails.map(mailboxOf)
    const known = peopleOf.all(workspaceId).map(personOf).filter(isSame)
    if (known.some(({ isActive }) => isActive)) return 'member'
    return known.length > 0 ? 'removed' : 'unknown'

    function isSame({ email, accountId }: Person): boolean {
      return mailboxes.includes(mailboxOf(email)) || (accountId !== null && accountId === who.accountId)
    }
  }

  function admissionOf({ by, at }: LinkJoining): Admission | undefined {
    const row = by.kind === 'mail' ? take.get(by.tokenHash, at) : undefined
    const shown = by.kind === 'provider' ? by : row && { linkId: textOf(row, 'link_id'), email: textOf(row, 'email') }
    const link = shown && open(shown.linkId, at)
    return shown && link && { link, email: shown.email }
  }

  return {
    askToJoin({ linkId, email, tokenHash, at, expiresAt }) {
      return inTransaction(database, () => {
        dropExpired.run(at)
        const link = open(linkId, at)
        if (link === undefined) return 'unknown'
        add.run(tokenHash, linkId, email, expiresAt)
        return standingOf(link.workspaceId, { emails: [email], accountId: null })
      })
    },
    findAskedJoin(tokenHash, now) {
      const row = find.get(tokenHash, now)
      const link = row && open(textOf(row, 'link_id'), now)
      return row && link && { email: textOf(row, 'email'), link }
    },
    joinByLink(joining) {
      return allOrNothing(database, () => {
        const admission = admissionOf(joining)
        if (admission === undefined) return fail('void-link')
        const { link, email } = admission
        if (!link.domains.includes(domainOf(email))) return fail('other-domain')
        const { joiner, personId, at } = joining
        const account = findOrCreate(joiner, at)
        if (!account.ok) return account
        if (!isFor(joining, admission, account.value)) return fail('other-address')
        const { workspaceId, role } = link
        const standing = standingOf(workspaceId, { emails: [email, account.value.email], accountId: account.value.id })
        if (standing !== 'unknown') return fail(standing === 'removed' ? 'removed' : 'already-member')
        const deed = { action: 'joined-by-link', actor: account.value.id, at } as const
        return enter({ workspaceId, role, account: account.value, personId, deed })
      })
    },
  }
}

/** What is mailed is for that address; a provider says which account it vouches for. */
function isFor({ by }: LinkJoining, { email }: Admission, account: Pick<Account, 'email'>): boolean {
  return by.kind === 'provider' || account.email === email
}
