import type { Result } from '@parley/shared/base/result.ts'
import type { SeedSources } from '@parley/shared/demo/seed-plan.ts'
import { decodeText } from '@parley/shared/imports/decode-text.ts'
import { readTable } from '@parley/shared/imports/read-table.ts'
import type { ControlRequest } from '@parley/shared/protocol/control.ts'
import { importFeatures, type ImportOutcome } from './import-features.ts'
import { importRequests, type RequestImportOutcome } from './import-requests.ts'
import type { SeedTarget } from './seed-demo.ts'

export type FileImport = Extract<ControlRequest, { kind: 'import' }>

/** Features, or requests where the file holds notes or whoever imports says so. */
export async function importFile(
  target: SeedTarget,
  request: FileImport,
  sources: SeedSources,
): Promise<Result<ImportOutcome | RequestImportOutcome, string>> {
  return (request.as ?? contentOf(request)) === 'requests'
    ? importRequests(target, request, sources)
    : importFeatures(target, request, sources)
}

function contentOf({ fileName, content }: FileImport): 'features' | 'requests' {
  const table = readTable(fileName, decodeText(Buffer.from(content, 'base64'), TextDecoder))
  return !table.ok && table.failure === 'notes' ? 'requests' : 'features'
}
