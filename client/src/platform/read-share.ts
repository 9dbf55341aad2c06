import type { CompanyLinkPreview, CompanyLinkState, JoinPreview, ProviderDeparture } from '@parley/shared/protocol/company-link.ts'
import type { PreviewTicket } from '@parley/shared/protocol/preview.ts'
import { has } from './read-answer.ts'

export function readCompanyLink(json: unknown): CompanyLinkState | undefined {
  return has(json, 'link') && has(json, 'url') ? (json as CompanyLinkState) : undefined
}

export function readCompanyLinkPreview(json: unknown): CompanyLinkPreview | undefined {
  return has(json, 'workspace') && has(json, 'domains') ? (json as CompanyLinkPreview) : undefined
}

export function readJoinPreview(json: unknown): JoinPreview | undefined {
  return has(json, 'workspace') && has(json, 'email') ? (json as JoinPreview) : undefined
}

export function readDeparture(json: unknown): ProviderDeparture | undefined {
  return has(json, 'url') ? (json as ProviderDeparture) : undefined
}

export function readPreviewTicket(json: unknown): PreviewTicket | undefined {
  return has(json, 'ticket') && has(json, 'expiresAt') && has(json, 'role') ? (json as PreviewTicket) : undefined
}
