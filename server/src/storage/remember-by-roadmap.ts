import type { RoadmapId } from '@parley/shared/model/ids.ts'

export interface Remembered<T> {
  readonly ask: (roadmapId: RoadmapId) => Promise<T>
  /** To be put around whatever changes an answer. */
  readonly changing: <R>(write: Promise<R>) => Promise<R>
}

/**
 * Remembers answers about a roadmap that are asked for after every few edits and hardly ever change. The process owns its
 * database alone, so nothing changes behind this.
 */
export function rememberByRoadmap<T>(ask: (roadmapId: RoadmapId) => Promise<T>): Remembered<T> {
  const known = new Map<RoadmapId, Promise<T>>()
  return {
    ask(roadmapId) {
      const asked = known.get(roadmapId) ?? ask(roadmapId)
      known.set(roadmapId, asked)
      asked.catch(() => known.delete(roadmapId))
      return asked
    },
    changing(write) {
      known.clear()
      // What was asked for meanwhile may have been read before the write.
      return write.finally(() => known.clear())
    },
  }
}
