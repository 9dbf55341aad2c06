import * as z from 'zod/mini'
import type { Role } from '../model/person.ts'
import { acceptInvitation } from './accounts.ts'

/** Whoever comes by a link that many know reads, or brings what customers say; what shapes the plan is given by name. */
export const companyLinkRoles = ['viewer', 'sales'] as const satisfies readonly Role[]
export type CompanyLinkRole = (typeof companyLinkRoles)[number]

const mostLinkDomains = 10

const secret = z.string().check(z.minLength(20), z.maxLength(200))
const domain = z.string().check(z.minLength(1), z.maxLength(253))

/** All of the settings at once; the first time they come, the link is made. */
export const putCompanyLink = z.strictObject({
  role: z.enum(companyLinkRoles),
  domains: z.array(domain).check(z.minLength(1), z.maxLength(mostLinkDomains)),
  expiresAt: z.nullable(z.iso.datetime()),
})
export type PutCompanyLink = z.infer<typeof putCompanyLink>

export interface CompanyLinkJson {
  readonly role: CompanyLinkRole
  readonly domains: readonly string[]
  readonly expiresAt: string | null
  readonly madeAt: string
  readonly madeBy: string
}

/** The address itself is told once, with the answer that made it. */
export interface CompanyLinkState {
  readonly link: CompanyLinkJson | null
  readonly url: string | null
}

export const lookAtCompanyLink = z.strictObject({ token: secret })

/** What whoever opens the link is told before they show anything. */
export interface CompanyLinkPreview {
  readonly workspace: string
  readonly role: CompanyLinkRole
  readonly domains: readonly string[]
}

export const askToJoin = z.strictObject({ token: secret, email: z.string().check(z.minLength(3), z.maxLength(254)) })
export type AskToJoin = z.infer<typeof askToJoin>

/** The link in the mail proves the address; the rest is as with an invitation. */
export const joinCompany = acceptInvitation
export type JoinCompany = z.infer<typeof joinCompany>

export interface JoinPreview {
  readonly workspace: string
  readonly role: CompanyLinkRole
  readonly email: string
  /** Whether that address has an account already, whose password is then asked for. */
  readonly hasAccount: boolean
}

/** Where the browser goes to be vouched for. */
export interface ProviderDeparture {
  readonly url: string
}
