import * as z from 'zod/mini'

/** What stands beside a backup. Whoever has it and the file can read all of the workspace, so both are the owner's alone. */
export const manifest = z.strictObject({
  kind: z.literal('parley backup'),
  createdAt: z.string(),
  schema: z.int(),
  bytes: z.int(),
  sha256: z.string(),
  /** What second factors are sealed with; null where it is the operator's, in PARLEY_SECRET. */
  secret: z.nullable(z.string()),
})
export type Manifest = z.infer<typeof manifest>

export function manifestPath(file: string): string {
  return `${file}.manifest.json`
}
