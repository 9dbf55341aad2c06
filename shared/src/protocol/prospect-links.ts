import * as z from 'zod/mini'

const id = z.string().check(z.minLength(1), z.maxLength(64))

export const mostLinkFeatures = 30
export const usualLinkDays = 30
const longestLinkDays = 365
export const shortestPasscode = 4

/** What a rep shares with one prospect. */
export const createProspectLink = z.strictObject({
  dealId: id,
  /** Whom it is for, as it stands on the page. */
  label: z.string().check(z.trim(), z.minLength(1), z.maxLength(120)),
  featureIds: z.array(id).check(z.minLength(1), z.maxLength(mostLinkFeatures)),
  days: z.int().check(z.minimum(1), z.maximum(longestLinkDays)),
  passcode: z.optional(z.string().check(z.minLength(shortestPasscode), z.maxLength(100))),
})
export type CreateProspectLink = z.infer<typeof createProspectLink>

export interface ProspectLinkJson {
  readonly id: string
  readonly dealId: string
  readonly companyId: string
  readonly label: string
  readonly featureIds: readonly string[]
  readonly madeBy: string
  readonly madeAt: string
  readonly expiresAt: string
  readonly state: 'live' | 'expired' | 'revoked'
  readonly hasPasscode: boolean
  readonly opens: number
  readonly lastOpenedAt: string | null
  /** Whether the page says something else today than when it was last opened. */
  readonly isStale: boolean
  /** What the page says today. */
  readonly lines: readonly string[]
}

/** The address is told this once. */
export interface CreatedProspectLinkJson {
  readonly link: ProspectLinkJson
  readonly url: string
}

export interface ProspectOpenJson {
  readonly at: string
  /** Browser and system, as far as they say. */
  readonly device: string | null
  /** What the page said then. */
  readonly lines: readonly string[]
  readonly isCurrent: boolean
}

/** What a prospect sends: the code of the link, and the passcode where one is asked for. */
export const openProspectLink = z.strictObject({
  code: z.string().check(z.maxLength(200)),
  passcode: z.optional(z.string().check(z.maxLength(100))),
})
