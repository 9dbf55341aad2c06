import type { ImportOutcome } from '../workspace/import-features.ts'
import type { RequestImportOutcome } from '../workspace/import-requests.ts'

/** What an import answered, from this process or as JSON from the server, which is of the same version. */
export function readOutcome(value: unknown): ImportOutcome | RequestImportOutcome {
  return value as ImportOutcome | RequestImportOutcome
}
