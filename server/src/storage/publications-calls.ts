import type { Publications } from './publications.ts'
import type { WorkerLink } from './worker-link.ts'

/** Each call, handed to the thread that owns the database. */
export function publicationsCalls(link: WorkerLink): Publications {
  return {
    listPublications: () => link.call('listPublications', []),
    findPublication: (roadmapId) => link.call('findPublication', [roadmapId]),
    setPublication: (publication, deed) => link.call('setPublication', [publication, deed]),
    addVersion: (version) => link.call('addVersion', [version]),
    listVersions: (roadmapId, limit) => link.call('listVersions', [roadmapId, limit]),
  }
}
