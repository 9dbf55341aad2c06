import * as z from 'zod/mini'
import { publicationSettings } from '../public/publication-settings.ts'
import type { PublicationSettings } from '../public/publication-settings.ts'
import type { PublicRoadmap } from '../public/public-roadmap.ts'
import type { Finding } from '../public/finding.ts'

export const putPublication = publicationSettings

/** Releases exactly what was read: another hash is refused. */
export const releasePublication = z.strictObject({ hash: z.string().check(z.regex(/^[\w-]{43}$/)) })
export type ReleasePublication = z.infer<typeof releasePublication>

export const restorePublication = z.strictObject({ number: z.int().check(z.minimum(1)) })
export type RestorePublication = z.infer<typeof restorePublication>

export interface VersionJson {
  readonly number: number
  readonly at: string
  /** A person's id, or `policy`. */
  readonly by: string
  readonly cards: number
}

/** How a roadmap stands towards the public, for those who answer for it. */
export interface PublicationJson {
  readonly settings: PublicationSettings
  /** The public address, once there is one. */
  readonly url: string
  /** What outsiders see now; null where they see nothing. */
  readonly live: PublicRoadmap | null
  readonly draft: PublicRoadmap
  /** Binds a release to what was read. */
  readonly draftHash: string
  readonly findings: readonly Finding[]
  /** Which feature each card of ours stands for. */
  readonly features: Readonly<Record<string, string>>
  readonly versions: readonly VersionJson[]
}
