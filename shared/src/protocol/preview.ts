import * as z from 'zod/mini'
import { previewRoles, type PreviewRole } from './preview-names.ts'

export const startPreview = z.strictObject({ role: z.enum(previewRoles) })

/** The only time the ticket is told; it is good for nothing without the session it was made in. */
export interface PreviewTicket {
  readonly ticket: string
  readonly role: PreviewRole
  readonly expiresAt: string
}
