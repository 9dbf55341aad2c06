import * as z from 'zod/mini'

/** One entry of the log of the plan: values are JSON, `null` for nothing there. */
export interface LoggedChangeJson {
  readonly seq: number
  /** Milliseconds since the Unix epoch. */
  readonly at: number
  readonly actor: string
  readonly key: string
  readonly before: string
  readonly after: string
}

/** What happened to the plan since the reader last acknowledged it. */
export interface BriefingJson {
  /** When that was; null for somebody who never did and hears of the last fortnight. */
  readonly since: string | null
  /** The last entry there is: what is acknowledged reaches up to here. */
  readonly upTo: number
  readonly log: readonly LoggedChangeJson[]
}

/** That the reader has read exactly this: the SHA-256 of its canonical text, in hexadecimal. */
export const acknowledgeBriefing = z.strictObject({
  upTo: z.int().check(z.minimum(0)),
  hash: z.string().check(z.regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in hexadecimal')),
})
export type AcknowledgeBriefing = z.infer<typeof acknowledgeBriefing>

/** How far somebody has read. */
export interface ReaderJson {
  readonly personId: string
  readonly at: string | null
  /** Changes since then that they have not acknowledged. */
  readonly behind: number
}
