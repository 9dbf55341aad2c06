import type { FileToImport, ImportedJson, RestoredJson } from '@parley/shared/protocol/transfer.ts'
import { readImported, readRestored } from './read-transfer.ts'
import { ask, type Answer } from './request.ts'

/** Makes features of a file, all of them or none. */
export function importFile(roadmapId: string, body: FileToImport): Answer<ImportedJson> {
  return ask({
    method: 'POST',
    path: `/api/v1/roadmaps/${roadmapId}/import`,
    body,
    read: readImported,
  })
}

/** Puts a roadmap file into this roadmap, which has to be empty. */
export function restoreRoadmap(roadmapId: string, file: object): Answer<RestoredJson> {
  return ask({
    method: 'POST',
    path: `/api/v1/roadmaps/${roadmapId}/restore`,
    body: file,
    read: readRestored,
  })
}
