import type { CompanyLinkState, PutCompanyLink } from '@parley/shared/protocol/company-link.ts'
import type { PreviewTicket } from '@parley/shared/protocol/preview.ts'
import type { PreviewRole } from '@parley/shared/protocol/preview-names.ts'
import { readCompanyLink, readPreviewTicket } from './read-share.ts'
import { ask, change, get, type Answer } from './request.ts'

const linkPath = '/api/v1/company-link'

export function fetchCompanyLink(): Answer<CompanyLinkState> {
  return get(linkPath, readCompanyLink)
}

export function saveCompanyLink(body: PutCompanyLink): Answer<CompanyLinkState> {
  return ask({ method: 'PUT', path: linkPath, body, read: readCompanyLink })
}

export function renewCompanyLink(): Answer<CompanyLinkState> {
  return ask({ method: 'POST', path: `${linkPath}/addresses`, read: readCompanyLink })
}

export function revokeCompanyLink(): Answer<undefined> {
  return change('DELETE', linkPath)
}

export function startPreview(role: PreviewRole): Answer<PreviewTicket> {
  return ask({ method: 'POST', path: '/api/v1/previews', body: { role }, read: readPreviewTicket })
}
