import * as z from 'zod/mini'
import { companyLinkRoles } from './company-link.ts'

/** The roles an owner can look through: those that see less. */
export const previewRoles = companyLinkRoles
export type PreviewRole = (typeof previewRoles)[number]

export const startPreview = z.strictObject({ role: z.enum(previewRoles) })
export type StartPreview = z.infer<typeof startPreview>

/** The only time the ticket is told; it is good for nothing without the session it was made in. */
export interface PreviewTicket {
  readonly ticket: string
  readonly role: PreviewRole
  readonly expiresAt: string
}

/** How a page shows its ticket: in a header of requests, and, because sockets take no headers, among their protocols. */
export const previewHeader = 'x-parley-preview'
export const socketProtocol = 'parley'
export const previewProtocolPrefix = 'preview.'
