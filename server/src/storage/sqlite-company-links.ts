import type { DatabaseSync } from 'node:sqlite'
import { fail, ok } from '@parley/shared/base/result.ts'
import { asId } from '@parley/shared/model/ids.ts'
import type { WorkspaceId } from '@parley/shared/model/ids.ts'
import { companyLinkRoles } from '@parley/shared/protocol/company-link.ts'
import * as z from 'zod/mini'
import type { CompanyLink, CompanyLinks, CompanyLinkSettings } from './company-links.ts'
import { integerOf, integerOrNull, textOf, textOrNull } from './row.ts'
import type { Row } from './row.ts'
import { prepareRecordDeed } from './sqlite-audit.ts'
import { prepareMayGovern } from './sqlite-owners.ts'
import type { Blocking } from './storage-calls.ts'
import { allOrNothing } from './transaction.ts'

export const companyLinkRows = `
  SELECT company_links.*, workspaces.name AS workspace_name, people.name AS maker_name
  FROM company_links JOIN workspaces ON workspaces.id = company_links.workspace_id
  LEFT JOIN people ON people.id = company_links.made_by AND people.workspace_id = company_links.workspace_id`

export const linkStillOpen = '(company_links.expires_at IS NULL OR company_links.expires_at > ?)'

const storedRole = z.enum(companyLinkRoles)
const storedDomains = z.array(z.string())

type Governed = Omit<CompanyLinks, 'askToJoin' | 'findAskedJoin' | 'joinByLink'>

export function prepareCompanyLinks(database: DatabaseSync): Blocking<Governed> {
  const record = prepareRecordDeed(database)
  const mayGovern = prepareMayGovern(database)
  const byWorkspace = database.prepare(`${companyLinkRows} WHERE company_links.workspace_id = ?`)
  const byToken = database.prepare(`${companyLinkRows} WHERE company_links.token_hash = ? AND ${linkStillOpen}`)
  const add = database.prepare(
    `INSERT INTO company_links (workspace_id, id, token_hash, role, domains, expires_at, made_by, made_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const change = database.prepare('UPDATE company_links SET role = ?, domains = ?, expires_at = ? WHERE workspace_id = ?')
  const drop = database.prepare('DELETE FROM company_links WHERE workspace_id = ?')

  function linkOf(workspaceId: WorkspaceId): CompanyLink | undefined {
    const row = byWorkspace.get(workspaceId)
    return row && companyLinkOf(row)
  }

  function written(workspaceId: WorkspaceId): CompanyLink {
    const link = linkOf(workspaceId)
    if (link === undefined) throw new Error('a link was not written')
    return link
  }

  return {
    setCompanyLink({ workspaceId, id, tokenHash, ...settings }, by) {
      return allOrNothing(database, () => {
        if (!mayGovern(workspaceId, by.actor)) return fail('not-owner')
        const { role, expiresAt } = settings
        const domains = JSON.stringify(settings.domains)
        const earlier = linkOf(workspaceId)
        if (earlier === undefined) add.run(workspaceId, id, tokenHash, role, domains, expiresAt, makerOf(by.actor), by.at)
        else change.run(role, domains, expiresAt, workspaceId)
        const action = earlier === undefined ? 'made-company-link' : 'changed-company-link'
        record({ ...by, workspaceId, action, target: earlier?.id ?? id, detail: detailOf(settings) })
        return ok({ link: written(workspaceId), isNew: earlier === undefined })
      })
    },
    renewCompanyLink({ workspaceId, id, tokenHash }, by) {
      return allOrNothing(database, () => {
        if (!mayGovern(workspaceId, by.actor)) return fail('not-owner')
        const earlier = linkOf(workspaceId)
        if (earlier === undefined) return fail('unknown-link')
        const { role, domains, expiresAt } = earlier
        // Another row, so that what was mailed because of the earlier one goes with it.
        drop.run(workspaceId)
        add.run(workspaceId, id, tokenHash, role, JSON.stringify(domains), expiresAt, makerOf(by.actor), by.at)
        record({ ...by, workspaceId, action: 'renewed-company-link', target: id, detail: detailOf(earlier) })
        return ok(written(workspaceId))
      })
    },
    revokeCompanyLink(workspaceId, by) {
      return allOrNothing(database, () => {
        if (!mayGovern(workspaceId, by.actor)) return fail('not-owner')
        const earlier = linkOf(workspaceId)
        if (earlier === undefined) return fail('unknown-link')
        drop.run(workspaceId)
        record({ ...by, workspaceId, action: 'revoked-company-link', target: earlier.id, detail: detailOf(earlier) })
        return ok(undefined)
      })
    },
    companyLinkOf: linkOf,
    findCompanyLink(tokenHash, now) {
      const row = byToken.get(tokenHash, now)
      return row && companyLinkOf(row)
    },
  }
}

function makerOf(actor: string): string | null {
  return actor === 'operator' ? null : actor
}

function detailOf({ role, domains }: Pick<CompanyLinkSettings, 'role' | 'domains'>): string {
  return `${domains.join(', ')} as ${role}`
}

export function companyLinkOf(row: Row): CompanyLink {
  const madeBy = textOrNull(row, 'made_by')
  return {
    id: textOf(row, 'id'),
    workspaceId: asId(textOf(row, 'workspace_id')),
    workspaceName: textOf(row, 'workspace_name'),
    role: storedRole.parse(textOf(row, 'role')),
    domains: storedDomains.parse(JSON.parse(textOf(row, 'domains'))),
    expiresAt: integerOrNull(row, 'expires_at'),
    madeAt: integerOf(row, 'made_at'),
    madeBy: madeBy === null ? null : { id: asId(madeBy), name: textOf(row, 'maker_name') },
  }
}
