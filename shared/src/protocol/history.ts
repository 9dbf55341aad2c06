import * as z from 'zod/mini'
import type { LoggedChangeJson } from './briefing.ts'

/** Changes of one thing, newest first. */
export interface HistoryPageJson {
  readonly changes: readonly LoggedChangeJson[]
  /** Where the next page begins; null at the end. */
  readonly cursor: number | null
}

/** That something was changed, the last of it then. */
export interface ActivityJson {
  readonly at: number
  readonly changes: number
  readonly people: number
}

export interface TimelineJson {
  /** The first moment that can be shown; null where nothing was ever changed. */
  readonly from: number | null
  /** Oldest first; the longer ago the coarser. */
  readonly marks: readonly ActivityJson[]
}

/** A document as it was. */
export interface PastJson {
  /** When the last update before the moment was made. */
  readonly at: number
  readonly seq: number
  /** Its entries by zone and key, without what people said and how to reach them. */
  readonly entries: Readonly<Record<string, Readonly<Record<string, unknown>>>>
}

export interface BinItemJson {
  /** As `feature/<id>`. */
  readonly entity: string
  readonly name: string
  /** When it was deleted, as an instant. */
  readonly at: string
  /** Null where nobody wrote down who did it. */
  readonly by: string | null
}

export interface BriefVersionJson {
  readonly seq: number
  readonly at: number
  readonly actor: string
}

/** What is to be forgotten for good, as `feature/<id>`, `brief/<id>`, `comment/<feature>/<author>/<id>`, `request/<author>/<id>` or `contact/<id>`. */
export const purgeOrder = z.strictObject({ target: z.string().check(z.minLength(3), z.maxLength(300)) })
