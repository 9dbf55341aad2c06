import * as z from 'zod/mini'
import { statuses } from '../model/feature.ts'

/** A file of another tool, and how it is to be read. */
export const fileToImport = z.strictObject({
  fileName: z.string().check(z.maxLength(255)),
  /** The file's bytes in base64. */
  content: z.string(),
  dryRun: z.boolean(),
  /** What columns become, by header, or by position as `#3`. */
  mapping: z.record(z.string(), z.string().check(z.maxLength(60))),
  statuses: z.record(z.string(), z.enum(statuses)),
  confidence: z.optional(z.enum(['percent', 'fraction'])),
  decimal: z.optional(z.enum(['point', 'comma'])),
})
export type FileToImport = z.infer<typeof fileToImport>

/** What became of it: the features it made, in the order of the file. */
export interface ImportedJson {
  readonly features: readonly string[]
}

/** That a file of a whole roadmap was taken, in numbers. */
export const restoredJson = z.object({ features: z.number(), companies: z.number() })
export type RestoredJson = z.infer<typeof restoredJson>
