import * as z from 'zod/mini'
import { trackerSystems, type TrackerProblem, type TrackerSystem } from '../model/external-link.ts'

const token = z.string().check(z.trim(), z.minLength(8), z.maxLength(2000), z.regex(/^[\x21-\x7e]+$/, 'must be one word of ASCII signs'))
const address = z.string().check(z.trim(), z.minLength(1), z.maxLength(500))

/** What it takes to read from a tracker. */
export const connectTracker = z.strictObject({
  system: z.enum(trackerSystems),
  /** What the addresses of its issues begin with; Linear tells it by itself, and GitHub means github.com. */
  site: z.optional(address),
  /** Where its interface for programs answers, if that is elsewhere. */
  api: z.optional(address),
  /** Whose token it is; only Jira in the cloud asks for that. */
  email: z.optional(
    z.string().check(z.trim(), z.maxLength(254), z.regex(/^[\x21-\x39\x3b-\x7e]+@[\x21-\x39\x3b-\x7e]+$/, 'must be an e-mail address')),
  ),
  token,
})
export type ConnectTracker = z.infer<typeof connectTracker>

export const replaceTrackerToken = z.strictObject({ token })

/** A connection as owners see it; the token never leaves the server again. */
export interface TrackerJson {
  readonly id: string
  readonly system: TrackerSystem
  readonly site: string
  readonly api: string
  readonly email: string | null
  readonly lastFour: string
  readonly createdAt: string
  readonly readAt: string | null
  readonly problem: { readonly kind: TrackerProblem; readonly since: string } | null
}

/** Whom a tracker takes the bearer of the token for, or a sentence that says why it does not answer. */
export type TrackerTestJson = { readonly kind: 'works'; readonly name: string } | { readonly kind: 'fails'; readonly words: string }
