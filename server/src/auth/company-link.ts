import { randomUUID } from 'node:crypto'
import { ok, type Result } from '@parley/shared/base/result.ts'
import type { WorkspaceId } from '@parley/shared/model/ids.ts'
import type { PutCompanyLink } from '@parley/shared/protocol/company-link.ts'
import type { Deed } from '../storage/audit.ts'
import type { CompanyLink } from '../storage/company-links.ts'
import type { AuthContext } from './auth-context.ts'
import { linkDomain } from './link-domain.ts'
import { createRandomToken, hashRandomToken } from './random-token.ts'
import { refuse, type Refusal } from './refusal.ts'

type LinkContext = Pick<AuthContext, 'storage' | 'links'>

/** A link, and its address where it was made just now: after that only its hash is known. */
export interface MadeLink {
  readonly link: CompanyLink
  readonly url: string | null
}

/** Tells links apart on the page they share; no random token holds a dot. */
const prefix = 'company.'

export async function setCompanyLink(
  { storage, links }: LinkContext,
  { workspaceId, ...wanted }: PutCompanyLink & { readonly workspaceId: WorkspaceId },
  by: Deed,
): Promise<Result<MadeLink, Refusal>> {
  const domains = new Set<string>()
  for (const text of wanted.domains) {
    const domain = linkDomain(text)
    if (!domain.ok) return refuse(domain.failure)
    domains.add(domain.value)
  }
  const expiresAt = wanted.expiresAt === null ? null : Date.parse(wanted.expiresAt)
  if (expiresAt !== null && expiresAt <= by.at) return refuse('past-expiry')
  const { token, ...address } = newAddress()
  const settings = { workspaceId, role: wanted.role, domains: [...domains], expiresAt }
  const set = await storage.setCompanyLink({ ...settings, ...address }, by)
  if (!set.ok) return refuse(set.failure)
  return ok({ link: set.value.link, url: set.value.isNew ? links.to('/join', token) : null })
}

export async function renewCompanyLink(
  { storage, links }: LinkContext,
  workspaceId: WorkspaceId,
  by: Deed,
): Promise<Result<MadeLink, Refusal>> {
  const { token, ...address } = newAddress()
  const renewed = await storage.renewCompanyLink({ workspaceId, ...address }, by)
  if (!renewed.ok) return refuse(renewed.failure === 'not-owner' ? 'not-owner' : 'not-found')
  return ok({ link: renewed.value, url: links.to('/join', token) })
}

export async function revokeCompanyLink({ storage }: LinkContext, workspaceId: WorkspaceId, by: Deed): Promise<Result<void, Refusal>> {
  const revoked = await storage.revokeCompanyLink(workspaceId, by)
  return revoked.ok ? revoked : refuse(revoked.failure === 'not-owner' ? 'not-owner' : 'not-found')
}

function newAddress(): { readonly id: string; readonly token: string; readonly tokenHash: string } {
  const token = `${prefix}${createRandomToken()}`
  return { id: randomUUID(), token, tokenHash: hashRandomToken(token) }
}
